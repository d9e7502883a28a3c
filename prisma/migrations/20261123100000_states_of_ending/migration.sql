-- What was signed may rest, and ends. PostgreSQL lets a new value be used only after the transaction that adds it.
ALTER TYPE "agreement_state" ADD VALUE 'suspended' BEFORE 'withdrawn';
ALTER TYPE "agreement_state" ADD VALUE 'completed' BEFORE 'withdrawn';
ALTER TYPE "agreement_state" ADD VALUE 'terminated' BEFORE 'withdrawn';
ALTER TYPE "renegotiation_request_state" ADD VALUE 'lapsed';
