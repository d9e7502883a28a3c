-- A party may be bound by ink on paper. PostgreSQL lets a new value be used only after the transaction that adds it.
ALTER TYPE "signature_state" ADD VALUE 'signed_by_hand' BEFORE 'declined';
