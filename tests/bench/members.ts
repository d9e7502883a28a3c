import pg from "pg"
import { fundingStances } from "#lib/members/taxonomy/funding-stances"
import { languageTags } from "#lib/members/taxonomy/languages"
import { localResourceKinds } from "#lib/members/taxonomy/local-resource-kinds"
import { serviceIds } from "#lib/members/taxonomy/services"
import { topicIds } from "#lib/members/taxonomy/topics"
import { verificationLevels } from "#lib/members/taxonomy/verification-levels"

/** A word that one entry in seventy has, and nothing else that begins like it. */
export const searchedWord = "resettlement"
/** The same with a letter wrong: nobody has it, and it is found by its likeness. */
export const misspeltWord = "resetlement"

/** Where goods are made, most members first. */
const countries =
  "BD CN IN VN TR PK ID KH MM LK TH MX BR EG MA ET KE NP PH MY JO TN PE CO GT HN SV MG ZA GH CI UZ RO BG UA GE".split(
    " ",
  )

const names = {
  who: [
    "Shanti",
    "Nari",
    "Udyog",
    "Umoja",
    "Esperanza",
    "Amal",
    "Kalyan",
    "Sathi",
    "Dignidad",
    "Hayat",
    "Rising",
    "Open",
  ],
  script: [
    "Workers' Centre",
    "Labour Rights Forum",
    "Legal Aid Society",
    "শ্রমিক অধিকার কেন্দ্র",
    "নারী শ্রমিক সংঘ",
    "श्रमिक सहायता केंद्र",
    "مركز حقوق العمال",
    "جمعية المرأة العاملة",
    "劳工权益中心",
    "女工服务部",
    "Trung tâm Người lao động",
    "İşçi Hakları Derneği",
    "အလုပ်သမား ဥပဒေ ကူညီရေး",
    "ศูนย์แรงงาน",
    "Центр прав працівників",
    "Centro de Apoyo Laboral",
  ],
  place: ["Dhaka", "Gazipur", "Tiruppur", "Lahore", "Yangon", "İzmir", "Puebla", "Alexandria", "Dongguan", "Hà Nội"],
}

/** Pieces of which the words of a text are put together: some six thousand, so that most are rare, as in life. */
const syllables = {
  first: "ba ce di fo gu ha je ki lo mu na pe ri so tu va we yo za kra".split(" "),
  middle: "bal cor din fen gor hal lim mar nol per ran sel tor vin zel".split(" "),
  last: "a en ido ing or um ation er ista el ment ong ar ity us on ade il ana esh".split(" "),
}

/**
 * Fills an empty, migrated database with listed members and what the directory knows of them: nine local resources to
 * one company. The many have few values and the few have many, as in life. Written as the superuser, in one go: what is
 * measured is reading. Returns how many entries have the searched word.
 */
export async function fillDirectory(adminUrl: string, count: number): Promise<number> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    await admin.query("BEGIN")
    // As a replica no trigger fires: what they would note of each row is noted at the end, all at once.
    await admin.query("SET LOCAL session_replication_role = replica")
    await admin.query("SELECT setseed(0.42)")
    await admin.query("SET max_parallel_workers_per_gather = 0")
    // Most values fall on the first of the list: the cube of an even draw.
    await admin.query(`CREATE FUNCTION pg_temp.one(list text[]) RETURNS text LANGUAGE sql VOLATILE
      RETURN list[1 + floor(cardinality(list) * random() ^ 3)::int]`)
    await admin.query(`CREATE FUNCTION pg_temp.some(list text[], most int) RETURNS text[] LANGUAGE sql VOLATILE
      RETURN (SELECT array_agg(DISTINCT pg_temp.one(list)) FROM generate_series(1, 1 + floor(most * random() ^ 2)::int))`)
    await admin.query(
      `CREATE TEMP TABLE paragraph AS
       SELECT n, string_agg(first || middle || last, ' ') AS text FROM generate_series(1, 4000) AS n,
         LATERAL (SELECT pg_temp.one($1) AS first, pg_temp.one($2) AS middle, pg_temp.one($3) AS last
                  FROM generate_series(1, 40 + 0 * n)) AS word
       GROUP BY n`,
      [syllables.first, syllables.middle, syllables.last],
    )
    await admin.query("CREATE INDEX ON paragraph (n)")
    await admin.query(
      `CREATE TEMP TABLE one_of_many AS
       SELECT n, gen_random_uuid() AS id, (CASE WHEN n % 10 = 0 THEN 'corporate' ELSE 'local_resource' END)::member_kind AS kind,
              concat_ws(' ', pg_temp.one($2), initcap(pg_temp.one($7) || pg_temp.one($8)), pg_temp.one($3), pg_temp.one($4)) AS name, 'member-' || n AS slug,
              pg_temp.some($5, 3) AS countries, pg_temp.one($6) AS level, 1 + floor(random() * 4000)::int AS beginning,
              1 + floor(random() * 4000)::int AS ending, now() - random() * interval '900 days' AS moment
       FROM generate_series(1, $1::int) AS n`,
      [count, names.who, names.script, names.place, countries, verificationLevels, syllables.first, syllables.last],
    )
    await admin.query(`INSERT INTO member (id, kind, name, slug, country, state, registered_at)
      SELECT id, kind, name, slug, countries[1], 'listed', moment FROM one_of_many`)
    // The word indexes are made afterwards, all at once; adding a hundred thousand texts to them one by one takes minutes.
    const indexes = await setIndexesAside(admin)
    await admin.query(
      `INSERT INTO directory_entry (member_id, kind, local_resource_kind, name, slug, summary, countries, services, topics,
         sectors, languages, funding_stance, verification_level, verified_on, words, published_at)
       SELECT id, kind, CASE WHEN kind = 'local_resource' THEN pg_temp.one($1) END, name, slug, left(one.text, 160), countries,
              pg_temp.some($2, 8), pg_temp.some($3, 10), '{}', pg_temp.some($4, 4), pg_temp.one($5), level,
              CASE WHEN level <> $6 THEN moment::date END,
              concat_ws(E'\\n', name, CASE WHEN member.n % 70 = 1 THEN $7 END, one.text, two.text), moment
       FROM one_of_many AS member
       JOIN paragraph AS one ON one.n = beginning
       JOIN paragraph AS two ON two.n = ending`,
      [localResourceKinds, serviceIds, topicIds, languageTags, fundingStances, verificationLevels[0], searchedWord],
    )
    for (const statement of indexes) await admin.query(statement)
    await admin.query(`INSERT INTO directory_word
      SELECT word FROM ts_stat('SELECT search FROM directory_entry') WHERE word ~ '^[[:alnum:]]{4,40}$'`)
    await admin.query("COMMIT")
    await admin.query("VACUUM (ANALYZE)")
    const { rows } = await admin.query<{ hits: number; listed: number }>(
      `SELECT count(*)::int AS listed, count(*) FILTER (WHERE search @@ to_tsquery('simple', $1))::int AS hits
       FROM directory_entry`,
      [searchedWord],
    )
    if (rows[0]?.listed !== count) throw new Error(`${rows[0]?.listed} of ${count} members are in the directory`)
    return rows[0].hits
  } finally {
    await admin.end()
  }
}

/** Drops the inverted indexes of the directory and returns the statements that make them again. */
async function setIndexesAside(admin: pg.Client): Promise<string[]> {
  const { rows } = await admin.query<{ name: string; statement: string }>(
    `SELECT indexname AS name, indexdef AS statement FROM pg_indexes
     WHERE schemaname = 'public' AND tablename = 'directory_entry' AND indexdef LIKE '%USING gin%'`,
  )
  for (const { name } of rows) await admin.query(`DROP INDEX ${admin.escapeIdentifier(name)}`)
  return rows.map(({ statement }) => statement)
}
