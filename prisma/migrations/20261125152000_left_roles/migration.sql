-- A part in a signing ends with its side's own word, or by the portal when its holder has left that side.
DROP POLICY ends ON signing_role;
CREATE POLICY ends ON signing_role FOR DELETE USING (member_id = app_member() OR app_system());
