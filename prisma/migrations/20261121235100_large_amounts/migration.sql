-- IDR and others count minor units that nobody pays with: four bytes end at about 21 million rupiah.
ALTER TABLE "payment" ALTER COLUMN "amount_minor" TYPE BIGINT;
