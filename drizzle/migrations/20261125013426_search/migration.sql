CREATE TABLE "search_documents" (
	"id" integer PRIMARY KEY,
	"type" "record_type" NOT NULL,
	"slug" text NOT NULL,
	"names" text NOT NULL,
	"name_words" tsvector NOT NULL,
	"words" tsvector NOT NULL,
	"passages" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "search_documents_words" ON "search_documents" USING gin ("words") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_documents_name_words" ON "search_documents" USING gin ("name_words") WITH (fastupdate=false);--> statement-breakpoint
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_id_slug_records_id_slug_fkey" FOREIGN KEY ("id","slug") REFERENCES "records"("id","slug") ON UPDATE CASCADE;