-- A text that lies to be signed has a last day. Signings that began before have none and go on as they began.
ALTER TABLE agreement
  ADD COLUMN sign_until date,
  ADD COLUMN sign_reminded_at timestamptz(3),
  ADD CONSTRAINT agreement_sign_until_check CHECK (sign_until IS NULL OR state = 'signing'),
  ADD CONSTRAINT agreement_sign_reminded_check CHECK (sign_reminded_at IS NULL OR sign_until IS NOT NULL);
