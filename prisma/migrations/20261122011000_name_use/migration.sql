-- Whether a name, a logo or a story may be used is asked like any other consent, with places and days of its own. It says
-- nothing about who may be told what, so it has no subject and no audience.
ALTER TABLE "disclosure_request"
    ADD COLUMN "uses" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    ADD COLUMN "starts_on" DATE,
    ADD COLUMN "picture_id" UUID,
    ALTER COLUMN "subject" DROP NOT NULL,
    ALTER COLUMN "audience" DROP NOT NULL,
    ADD CONSTRAINT "disclosure_request_uses_check" CHECK ("uses" <@ ARRAY['name', 'logo', 'story']),
    ADD CONSTRAINT "disclosure_request_about_check" CHECK (
        CASE WHEN cardinality("uses") = 0
            THEN num_nulls("subject", "audience") = 0 AND num_nonnulls("starts_on", "picture_id") = 0
            ELSE num_nonnulls("subject", "audience") = 0 AND "starts_on" <= "until" AND num_nulls("starts_on", "until") = 0
        END
    );
ALTER TABLE "disclosure_request" ADD CONSTRAINT "disclosure_request_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
