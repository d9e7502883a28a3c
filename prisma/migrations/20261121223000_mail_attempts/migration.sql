-- When a mail was tried last: the pause before the next try is counted from then.
ALTER TABLE outbox_mail ADD COLUMN attempted_at timestamptz(3);
