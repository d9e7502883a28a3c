-- Whom the terms name for journalists: the party, and the person with number and address as they were agreed.
ALTER TABLE terms_in_force
  ADD COLUMN press_party_id uuid,
  ADD COLUMN press_contact text NOT NULL DEFAULT '';
