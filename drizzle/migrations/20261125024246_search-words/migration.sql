-- Documents are worked out anew.
DELETE FROM "search_documents";--> statement-breakpoint
DROP INDEX "search_documents_name_words";--> statement-breakpoint
ALTER TABLE "search_documents" DROP COLUMN "names";--> statement-breakpoint
ALTER TABLE "search_documents" DROP COLUMN "name_words";--> statement-breakpoint
ALTER TABLE "search_documents" ALTER COLUMN "hash" SET DATA TYPE uuid USING "hash"::uuid;--> statement-breakpoint
-- A database that was filled before is to be written once more, which works out what its records are found by.
INSERT INTO "seedings" ("hash") SELECT '' WHERE EXISTS (SELECT FROM "seedings");
