package org.ecrf.deploy.audit;

/**
 * How the tables become the lines of a package: each query gives JSON. A value stands as in the
 * trail, by the path under which acts change it.
 */
final class TrailQueries {
  private TrailQueries() {}

  static final String ACTS =
      """
      select json_build_object(
               'chain', chain, 'seq', seq,
               'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
               'who', who, 'role', role, 'action', action, 'target', target,
               'request', request, 'definition', definition, 'act', act,
               'disclosed', disclosed,
               'prev', encode(prev_hash, 'hex'), 'hash', encode(hash, 'hex'))::text
        from ecrf.act where chain = ? order by seq
      """;

  static final String SEALS =
      """
      select json_build_object(
               'seal', seal,
               'signature', replace(encode(signature, 'base64'), E'\\n', ''))::text
        from ecrf.seal
      """;

  static final String SEALS_ORDER = "order by scope, number";

  /** Triggers and constraints that keep the trail, where one is missing or switched off. */
  static final String GUARDS =
      """
      with needed(of_table, guard) as (values
        ('act', 'continue_chain'), ('act', 'append_only'), ('act', 'no_truncate'),
        ('seal', 'continue_seals'), ('seal', 'note_sealed_heads'), ('seal', 'append_only'),
        ('seal', 'no_truncate'), ('study_version', 'append_only'), ('study_version', 'no_truncate'),
        ('version_in_force', 'append_only'), ('version_in_force', 'no_truncate'),
        ('access_review', 'append_only'), ('access_review', 'no_truncate'),
        ('decision', 'append_only'), ('decision', 'no_truncate'),
        ('query_message', 'append_only'), ('query_message', 'no_truncate'),
        ('lock_record', 'append_only'), ('lock_record', 'no_truncate'),
        ('cohort_place', 'append_only'), ('cohort_place', 'no_truncate'),
        ('signature', 'keep_signature'), ('signature', 'no_truncate'),
        ('signature_entry', 'keep_signed_entry'), ('signature_entry', 'no_truncate'),
        ('redaction', 'decided_once'), ('redaction', 'append_only'), ('redaction', 'no_truncate'),
        ('attachment', 'append_only'), ('attachment', 'no_truncate'),
        ('attachment_part', 'append_only'), ('attachment_part', 'no_truncate'))
      select json_build_object('table', of_table, 'guard', guard)::text from needed
       where not exists (
         select from pg_trigger t join pg_class c on c.oid = t.tgrelid
          where c.relnamespace = 'ecrf'::regnamespace and c.relname = of_table
            and t.tgname = guard and t.tgenabled = 'A')
      union all
      select json_build_object('table', of_table, 'guard', guard)::text
        from (values ('act', 'act_hash'), ('act', 'act_pkey'), ('seal', 'seal_hash'),
                     ('seal', 'seal_pkey')) as constraints(of_table, guard)
       where not exists (
         select from pg_constraint k join pg_class c on c.oid = k.conrelid
          where c.relnamespace = 'ecrf'::regnamespace and c.relname = of_table
            and k.conname = guard and k.convalidated)
      """;

  /** How Java writes a moment: with as many of its digits as it has, in groups of three. */
  private static final String MOMENT =
      """
      regexp_replace(regexp_replace(
        to_char(%s at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '000$', ''), '\\.000$', '')
        || 'Z'
      """;

  private static final String LINES =
      """
      select json_build_object('chain', of_chain, 'path', path, 'value', value)::text
        from (%s) as line(of_chain, path, value)
       where value is not null order by path collate "C"
      """;

  static final String STATE_OF_SUBJECT =
      LINES.formatted(
          """
          with s as (
            select cast(? as text) as of_chain, t.* from ecrf.subject t
             where t.study = ? and t.number = ?)
          select of_chain, 'subject/' || p.name, jsonb_build_object('value', p.value)
            from s cross join lateral (values
                   ('site', site), ('consented', to_char(consented, 'YYYY-MM-DD')),
                   ('state', state), ('left', to_char(left_on, 'YYYY-MM-DD')),
                   ('locked', case when locked then 'true' end),
                   ('study_version', study_version::text)) as p(name, value)
           where p.value is not null
          union all
          select of_chain, 'subject/dose_authorised/' || d.visit, '{"value": "true"}'::jsonb
            from s cross join lateral jsonb_array_elements_text(s.doses) as d(visit)
          union all
          select of_chain, 'visit/' || m.visit || '/state', '{"value": "MISSED"}'::jsonb
            from s cross join lateral jsonb_object_keys(s.missed) as m(visit)
          union all
          select of_chain, 'entry/' || e.visit || '/' || e.form || '/state',
                 jsonb_build_object('value', e.state)
            from s join ecrf.entry e on e.subject_id = s.id
          union all
          select of_chain, e.visit || '/' || e.form || '/' || i.item,
                 jsonb_strip_nulls(jsonb_build_object(
                   'value', i.kept -> 'value', 'unit', i.kept -> 'unit',
                   'missing', i.kept -> 'missing', 'reason', i.kept -> 'reason'))
            from s join ecrf.entry e on e.subject_id = s.id
           cross join lateral jsonb_each(e.data) as i(item, kept)
           where coalesce(i.kept ->> 'value', i.kept ->> 'missing') is not null
          union all
          select of_chain, 'query/' || q.id || '/state', jsonb_build_object('value', q.state)
            from s join ecrf.query q on q.subject_id = s.id
          union all
          select of_chain, 'signature/' || g.id || '/' || p.name,
                 jsonb_build_object('value', p.value)
            from s join ecrf.signature g on g.subject_id = s.id
           cross join lateral (values
                   ('state', g.state), ('name', g.printed_name), ('meaning', g.meaning),
                   ('zone', g.zone), ('digest', g.digest),
                   ('of', lower(g.kind) || coalesce('/' || g.visit, '') || coalesce('/' || g.form, '')))
                 as p(name, value)
          union all
          select of_chain, 'signature/' || g.id || '/entry/' || c.visit || '/' || c.form,
                 jsonb_build_object('value', c.digest)
            from s join ecrf.signature g on g.subject_id = s.id
            join ecrf.signature_entry c on c.signature_id = g.id
          union all
          select of_chain,
                 'verification/' || m.visit || '/' || m.form || '/' || m.item || '/' || lower(m.kind),
                 jsonb_build_object('value', m.item_version || ' sha256:' || m.digest)
            from s join ecrf.verification_mark m on m.subject_id = s.id
           where m.digest is not null
          """);

  /** Who is signed in by which session; of one that has ended, how. */
  static final String STATE_OF_PLATFORM =
      LINES.formatted(
          """
          select cast(? as text), 'login/' || l.session || '/' || p.name,
                 jsonb_build_object('value', p.value)
            from ecrf.login l
           cross join lateral (values
                   ('state', l.state), ('how', l.how),
                   ('user', case when l.state = 'OPEN' then l.who end)) as p(name, value)
           where p.value is not null
          """);

  static final String STATE_OF_STUDY =
      LINES.formatted(
          """
          with s as (
            select cast(? as text) as of_chain, cast(? as text) as id)
          select s.of_chain, 'grant/' || g.id || '/' || p.name, jsonb_build_object('value', p.value)
            from s join ecrf.access_grant g on g.study = s.id
           cross join lateral (values
                   ('user', user_name), ('role', role), ('site', site),
                   ('from', case when valid_from <> granted_at then FROM_ end),
                   ('until', UNTIL_), ('tasks', tasks),
                   ('trained_on', to_char(trained_on, 'YYYY-MM-DD')), ('training', training),
                   ('authorised', AUTHORISED_), ('revoked', REVOKED_)) as p(name, value)
           where p.value is not null
          union all
          select s.of_chain, 'review/' || r.id || '/' || p.name,
                 jsonb_build_object('value', p.value)
            from s join ecrf.access_review r on r.study = s.id
           cross join lateral (values ('user', user_name), ('note', note)) as p(name, value)
           where p.value is not null
          union all
          select s.of_chain, 'site/' || t.code || '/' || p.name, jsonb_build_object('value', p.value)
            from s join ecrf.site t on t.study = s.id
           cross join lateral (values
                   ('name', name), ('time_zone', time_zone),
                   ('state', nullif(state, 'PLANNED')),
                   ('verification_seed', verification_seed)) as p(name, value)
           where p.value is not null
          union all
          select s.of_chain, 'site/' || c.site || '/check/' || c.item,
                 jsonb_build_object('value', to_char(c.done_on, 'YYYY-MM-DD'))
            from s join ecrf.site_check c on c.study = s.id
           where c.done_on is not null
          union all
          select s.of_chain, 'site/' || p.site || '/verification',
                 jsonb_build_object('value', p.plan)
            from s join ecrf.verification_plan p on p.study = s.id
          union all
          select s.of_chain, 'version/' || v.version || '/yaml', jsonb_build_object('value', v.yaml)
            from s join ecrf.study_version v on v.study = s.id
          union all
          select s.of_chain, 'in-force/' || f.id || '/' || p.name,
                 jsonb_build_object('value', p.value)
            from s join ecrf.version_in_force f on f.study = s.id
            join ecrf.study_version v on v.study = f.study and v.version = f.version
           cross join lateral (values
                   ('version', f.version::text), ('from', FROM_), ('site', f.site))
                 as p(name, value)
           where p.value is not null
             -- the first version comes into force by its publication
             and not (f.version = 1 and f.site is null and f.set_at = v.published_at)
          union all
          select s.of_chain,
                 'parameter/' || p.parameter || case p.site when '' then '' else '/' || p.site end,
                 p.value
            from s join ecrf.study_parameter p on p.study = s.id
           where p.value <> '{}'
          union all
          select s.of_chain, 'range/' || r.id || '/' || p.name, jsonb_build_object('value', p.value)
            from s join ecrf.reference_range r on r.study = s.id
           cross join lateral (values
                   ('site', site), ('analyte', analyte), ('sex', sex),
                   ('from_age', from_age::text), ('to_age', to_age::text),
                   ('from', to_char(valid_from, 'YYYY-MM-DD')),
                   ('until', to_char(valid_until, 'YYYY-MM-DD')),
                   ('low', low), ('high', high), ('unit', unit)) as p(name, value)
           where p.value is not null
          union all
          select s.of_chain, 'lock/' || l.id || '/' || p.name, jsonb_build_object('value', p.value)
            from s join ecrf.lock_record l on l.study = s.id
           cross join lateral (values
                   ('subject', l.subject), ('trail', encode(l.trail_head, 'hex'))) as p(name, value)
          """
              .replace("FROM_", MOMENT.formatted("valid_from"))
              .replace("UNTIL_", MOMENT.formatted("valid_until"))
              .replace("AUTHORISED_", MOMENT.formatted("authorised_at"))
              .replace("REVOKED_", MOMENT.formatted("revoked_at")));
}
