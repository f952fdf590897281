-- Bodies go elsewhere as soon as a row is long, so that ranking many rows reads little.
ALTER TABLE "search_documents" SET (toast_tuple_target = 128);
--> statement-breakpoint
ALTER TABLE "search_documents" ALTER COLUMN "names" SET STORAGE MAIN, ALTER COLUMN "name_words" SET STORAGE MAIN;
--> statement-breakpoint
-- The parts of a record's texts that hold a hit, each cut into what was hit and what was not: of a short one all, of a
-- long one up to three stretches of twenty words. A passage is its field and the position of its first word, then what
-- stands before, between and after its words and these in turn; U+001F parts them, U+001E parts passages.
CREATE FUNCTION "search_highlights"("passages" text, "words" tsvector, "phrases" text[], "beginnings" text[]) RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	WITH RECURSIVE "there" AS MATERIALIZED (
		SELECT w.lexeme, p AS "at" FROM unnest("words") AS w(lexeme, positions, weights), unnest(w.positions) AS p
	), "hits" AS MATERIALIZED (
		SELECT DISTINCT h AS "at" FROM unnest("phrases") AS phrase, string_to_array(phrase, ' ') AS p, "there" AS t, generate_series(t."at", t."at" + cardinality(p) - 1) AS h
		WHERE t.lexeme = p[1] AND NOT EXISTS (
			SELECT FROM generate_subscripts(p[2:], 1) AS i WHERE NOT EXISTS (SELECT FROM "there" AS o WHERE o.lexeme = p[i + 1] AND o."at" = t."at" + i)
		)
		UNION SELECT t."at" FROM "there" AS t, unnest("beginnings") AS b WHERE starts_with(t.lexeme, b)
	), "parts" AS MATERIALIZED (
		SELECT n, split_part(p[1], ' ', 1) AS "field", split_part(p[1], ' ', 2)::int AS "first", p[2:] AS "pieces", cardinality(p) / 2 - 1 AS "size"
		FROM unnest(string_to_array("passages", U&'\001E')) WITH ORDINALITY AS t(passage, n), string_to_array(t.passage, U&'\001F') AS p
	), "hit" AS MATERIALIZED (
		SELECT n, field, first, pieces, size, (SELECT array_agg("at" - first + 1) FROM "hits" WHERE "at" BETWEEN first AND first + size - 1) AS "places" FROM "parts"
	), "stretches" AS (
		SELECT n, 1 AS "m", CASE WHEN size <= 40 THEN 1 ELSE greatest(1, least - 5) END AS "from", CASE WHEN size <= 40 THEN size ELSE least + 14 END AS "to"
		FROM "hit", LATERAL (SELECT min(place) AS least FROM unnest(places) AS place) AS l WHERE places IS NOT NULL
		UNION ALL
		SELECT s.n, s.m + 1, greatest(s."to" + 1, least - 5), least + 14
		FROM "stretches" AS s JOIN "hit" AS h ON h.n = s.n, LATERAL (SELECT min(place) AS least FROM unnest(h.places) AS place WHERE place > s."to") AS l
		WHERE s.m < 3 AND least IS NOT NULL
	), "cut" AS (
		SELECT s.n, s.m, h.field, i, coalesce(h.pieces[i], '') AS "piece", i % 2 = 0 AND i / 2 = ANY (h.places) AS "hit"
		FROM "stretches" AS s JOIN "hit" AS h ON h.n = s.n,
			generate_series(CASE WHEN s."from" = 1 THEN 1 ELSE 2 * s."from" END, CASE WHEN s."to" >= h.size THEN 2 * h.size + 1 ELSE 2 * s."to" END) AS i
	), "runs" AS (
		SELECT *, count(*) FILTER (WHERE "hit") OVER w * 2 - CASE WHEN "hit" THEN 1 ELSE 0 END AS "run" FROM "cut" WINDOW w AS (PARTITION BY n, m ORDER BY i)
	), "fragments" AS (
		SELECT n, m, field, run, bool_or("hit") AS "hit", string_agg(piece, '' ORDER BY i) AS "text" FROM "runs" GROUP BY n, m, field, run
	), "marked" AS (
		SELECT n, m, jsonb_build_object('field', field, 'fragments', jsonb_agg(jsonb_build_object('text', "text", 'hit', "hit") ORDER BY run) FILTER (WHERE "text" <> '')) AS "highlight"
		FROM "fragments" GROUP BY n, m, field ORDER BY n, m LIMIT 10
	)
	SELECT coalesce(jsonb_agg("highlight" ORDER BY n, m), '[]') FROM "marked"
$$;
--> statement-breakpoint
-- A database that was filled before is to be written once more, which works out what its records are found by.
INSERT INTO "seedings" ("hash") SELECT '' WHERE EXISTS (SELECT FROM "seedings");
