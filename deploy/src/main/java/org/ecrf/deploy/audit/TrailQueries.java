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

  /** How Java writes a moment: with as many of its digits as it has, in groups of three. */
  private static final String MOMENT =
      """
      regexp_replace(regexp_replace(
        to_char(%s at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '000$', ''), '\\.000$', '')
        || 'Z'
      """;

  /** As acts write a moment. */
  private static final String TOLD =
      "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

  private static final String LINES =
      """
      select (jsonb_build_object('chain', of_chain, 'path', path, 'value', value)
                || coalesce(made, '{}'))::text
        from (%s) as line(of_chain, path, value, made)
       where value is not null order by path collate "C"
      """;

  /** Who has frozen and locked, and who has taken it back. */
  private static final String LOCKS =
      """
      select study, subject_id, level, id, case degree when 'LOCKED' then 'lock' else 'freeze' end
               as what, locked_by as who, AT_ as at
        from ecrf.lock_record
      union all
      select study, subject_id, level, id,
             case degree when 'LOCKED' then 'unlock' else 'unfreeze' end, undone_by, UNDONE_
        from ecrf.lock_record where undone_at is not null
      """
          .replace("AT_", TOLD.formatted("at"))
          .replace("UNDONE_", TOLD.formatted("undone_at"));

  /** Forms that a lock leaves open. */
  private static final String OPEN =
      """
      (select string_agg(f, ' ' order by i)
         from jsonb_array_elements_text(l.stays_open) with ordinality x (f, i))
      """;

  /** The members of a lock, as the act that made it told them. */
  private static final String MEMBERS =
      """
      (select count(*) || ' sha256:' || encode(sha256(convert_to(string_agg(
                k.subject || ' ' || k.study_version || ' ' || k.trail_seq || ' '
                  || encode(k.trail_head, 'hex'), chr(10)
                order by k.subject collate "C"), 'UTF8')), 'hex')
         from ecrf.lock_member k where k.lock_id = l.id having count(*) > 0)
      """;

  static final String STATE_OF_SUBJECT =
      LINES.formatted(
          """
          with s as (
            select cast(? as text) as of_chain, t.* from ecrf.subject t
             where t.study = ? and t.number = ?),
          said as (
            select q.id, m.seq, m.kind, m.message, m.who, m.role, SAID_ as at
              from s join ecrf.query q on q.subject_id = s.id
              join ecrf.query_message m on m.query_id = q.id)
          select of_chain, 'subject/' || p.name, jsonb_build_object('value', p.value), null::jsonb
            from s cross join lateral (values
                   ('site', site), ('consented', to_char(consented, 'YYYY-MM-DD')),
                   ('state', state), ('withdrawn_from', withdrawn_from),
                   ('left', to_char(left_on, 'YYYY-MM-DD')),
                   ('study_version', study_version::text)) as p(name, value)
           where p.value is not null
          union all
          select of_chain, 'subject/dose_authorised/' || d.visit, '{"value": "true"}'::jsonb, null
            from s cross join lateral jsonb_array_elements_text(s.doses) as d(visit)
          union all
          select of_chain, 'visit/' || m.visit || '/state', '{"value": "MISSED"}'::jsonb, null
            from s cross join lateral jsonb_object_keys(s.missed) as m(visit)
          union all
          select of_chain, 'entry/' || e.visit || '/' || e.form || '/state',
                 jsonb_build_object('value', e.state), null
            from s join ecrf.entry e on e.subject_id = s.id
          union all
          select of_chain, e.visit || '/' || e.form || '/' || i.item,
                 jsonb_strip_nulls(jsonb_build_object(
                   'value', i.kept -> 'value', 'unit', i.kept -> 'unit',
                   'missing', i.kept -> 'missing', 'reason', i.kept -> 'reason')),
                 jsonb_strip_nulls(jsonb_build_object(
                   'version', i.kept -> 'version', 'at', SAVED_,
                   'by', case when i.kept -> 'calculated' is null then i.kept -> 'by' end))
            from s join ecrf.entry e on e.subject_id = s.id
           cross join lateral jsonb_each(e.data) as i(item, kept)
           where coalesce(i.kept ->> 'value', i.kept ->> 'missing') is not null
          union all
          select of_chain, 'query/' || q.id || '/' || p.name, jsonb_build_object('value', p.value),
                 null
            from s join ecrf.query q on q.subject_id = s.id
           cross join lateral (values
                   ('state', q.state), ('check', q.check_id), ('accepted', q.accepted::text),
                   ('category', q.category), ('due', to_char(q.due, 'YYYY-MM-DD')),
                   ('assigned_role', q.assigned_role), ('assigned_to', q.assigned_to),
                   ('item', q.visit || '/' || q.form || '/' || q.item)) as p(name, value)
           where p.value is not null
          union all
          select of_chain, 'query/' || q.id || '/text' || case t.key when '' then '' else '/' || t.key end,
                 jsonb_build_object('value', t.value), null
            from s join ecrf.query q on q.subject_id = s.id
           cross join lateral jsonb_each(q.message) as t(key, value)
          union all
          select of_chain, 'query/' || m.id || '/said/' || m.seq,
                 jsonb_build_object('value', jsonb_build_object(
                   'by', m.who, 'role', m.role, 'at', m.at, 'kind', m.kind, 'text', m.message)),
                 null
            from s cross join said m
          union all
          select of_chain, 'query/' || q.id || '/opened',
                 jsonb_build_object('value', jsonb_build_object(
                   'by', q.opened_by, 'role', q.opened_role, 'at', OPENED_)),
                 null
            from s join ecrf.query q on q.subject_id = s.id
          union all
          select of_chain, 'decision/' || d.told || '/' || d.kind,
                 jsonb_build_object('value', jsonb_build_object(
                   'by', d.who, 'role', d.role, 'at', d.told, 'reason', coalesce(d.reason, ''),
                   'scope', coalesce(d.scope, ''), 'verdicts', d.verdicts,
                   'date', coalesce(to_char(d.on_date, 'YYYY-MM-DD'), ''),
                   'visit', coalesce(d.visit, ''))),
                 null
            from s join (select DECIDED_ as told, x.* from ecrf.decision x) d on d.subject_id = s.id
          union all
          select of_chain, 'attachment/' || f.visit || '/' || f.form || '/' || f.item || '/' || f.sha256,
                 jsonb_build_object('value',
                   f.name || ' ' || f.type || ' ' || f.bytes || ' sha256:' || encode(c.digest, 'hex')),
                 null
            from s join ecrf.attachment f on f.subject_id = s.id
           cross join lateral (
             select sha256(string_agg(p.content, ''::bytea order by p.part)) as digest
               from ecrf.attachment_part p
              where p.subject_id = s.id and p.sha256 = f.sha256) c
           where c.digest is not null
          union all
          select of_chain, 'lock/' || l.id || '/' || p.name, jsonb_build_object('value', p.value),
                 null
            from s join ecrf.lock_record l on l.subject_id = s.id
            left join ecrf.lock_member m on m.lock_id = l.id
           cross join lateral (values
                   ('state', case when l.undone_at is null then l.degree else 'OPEN' end),
                   ('place', l.place), ('version', m.study_version::text), ('open', OPEN_))
                 as p(name, value)
           where p.value is not null
          union all
          select of_chain, 'lock/' || m.id || '/' || m.what,
                 jsonb_build_object('value', jsonb_build_object('by', m.who, 'at', m.at)), null
            from s join (LOCKS_) m on m.subject_id = s.id
          union all
          select of_chain, 'signature/' || g.id || '/' || p.name,
                 jsonb_build_object('value', p.value), null
            from s join ecrf.signature g on g.subject_id = s.id
           cross join lateral (values
                   ('state', g.state), ('name', g.printed_name), ('meaning', g.meaning),
                   ('zone', g.zone), ('digest', g.digest),
                   ('of', lower(g.kind) || coalesce('/' || g.visit, '') || coalesce('/' || g.form, '')))
                 as p(name, value)
          union all
          select of_chain, 'signature/' || g.id || '/entry/' || c.visit || '/' || c.form,
                 jsonb_build_object('value', c.digest), null
            from s join ecrf.signature g on g.subject_id = s.id
            join ecrf.signature_entry c on c.signature_id = g.id
          union all
          select of_chain, 'signature/' || g.id || '/' || p.name,
                 jsonb_build_object('value', p.value), null
            from s join ecrf.signature g on g.subject_id = s.id
            join ecrf.signed_decision d on d.signature_id = g.id
           cross join lateral (values
                   ('decision', d.digest),
                   ('rests', (
                     select '[' || coalesce(string_agg(
                              '{"path":' || (r -> 'path')::text || ',"version":'
                                || (r ->> 'version') || '}', ',' order by i), '') || ']'
                       from jsonb_array_elements(d.rests) with ordinality e (r, i))))
                 as p(name, value)
          union all
          select of_chain,
                 'verification/' || m.visit || '/' || m.form || '/' || m.item || '/' || lower(m.kind),
                 jsonb_build_object('value', m.item_version || ' sha256:' || m.digest), null
            from s join ecrf.verification_mark m on m.subject_id = s.id
           where m.digest is not null
          union all
          select of_chain, 'alert/' || a.id || '/' || p.name, jsonb_build_object('value', p.value),
                 case when p.name = 'state' and a.state = 'OPENED'
                   then jsonb_build_object('by', a.opened_by, 'at', ALERT_OPENED_)
                   when p.name = 'state' and a.state = 'WAITING'
                   then jsonb_build_object('at', ALERT_RAISED_) end
            from s join ecrf.safety_alert a on a.subject_id = s.id
           cross join lateral (values
                   ('state', a.state), ('matter', a.matter), ('form', a.visit || '/' || a.form),
                   ('until', ALERT_UNTIL_), ('escalated', ALERT_ESCALATED_)) as p(name, value)
           where p.value is not null
          union all
          select of_chain, 'deviation/' || v.id || '/' || p.name, jsonb_build_object('value', p.value),
                 null
            from s join ecrf.deviation v on v.subject_id = s.id
           cross join lateral (values
                   ('state', v.state), ('class', v.class), ('note', nullif(v.note, '')),
                   ('of', coalesce('query/' || v.query_id,
                                   'entry/' || s.number || '/' || v.visit || '/' || v.form)))
                 as p(name, value)
           where p.value is not null
          """
              .replace("LOCKS_", LOCKS)
              .replace("OPEN_", OPEN)
              .replace("ALERT_OPENED_", TOLD.formatted("a.opened_at"))
              .replace("ALERT_RAISED_", TOLD.formatted("a.raised_at"))
              .replace("ALERT_UNTIL_", MOMENT.formatted("a.open_until"))
              .replace("ALERT_ESCALATED_", MOMENT.formatted("a.escalated_at"))
              .replace("SAID_", TOLD.formatted("m.at"))
              .replace("OPENED_", TOLD.formatted("q.opened_at"))
              .replace("DECIDED_", TOLD.formatted("x.at"))
              .replace("SAVED_", TOLD.formatted("(i.kept ->> 'at')::timestamptz")));

  /** Who is signed in by which session; of one that has ended, how. */
  static final String STATE_OF_PLATFORM =
      LINES.formatted(
          """
          select cast(? as text), 'login/' || l.session || '/' || p.name,
                 jsonb_build_object('value', p.value), null::jsonb
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
          select s.of_chain, 'grant/' || g.id || '/' || p.name, jsonb_build_object('value', p.value),
                 null::jsonb
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
                 jsonb_build_object('value', p.value), null
            from s join ecrf.access_review r on r.study = s.id
           cross join lateral (values ('user', user_name), ('note', note)) as p(name, value)
           where p.value is not null
          union all
          select s.of_chain, m.what, jsonb_build_object('value', jsonb_strip_nulls(jsonb_build_object(
                   'by', m.who, 'at', m.at))),
                 null
            from s join (
              select study, 'grant/' || id || '/grant' as what, granted_by as who, GRANTED_ as at
                from ecrf.access_grant
              union all
              select study, 'grant/' || id || '/revoke', revoked_by, TOLD_REVOKED_
                from ecrf.access_grant where revoked_by is not null
              union all
              select study, 'version/' || version || '/publish', published_by, PUBLISHED_
                from ecrf.study_version
              union all
              select study, 'cut/' || id || '/define-cut', defined_by, DEFINED_
                from ecrf.data_cut
              union all
              select study, 'lock/' || id || '/' || what, who, at
                from (LOCKS_) l where subject_id is null or (level = 'SUBJECT' and what = 'lock'))
              m on m.study = s.id
          union all
          select s.of_chain, 'site/' || t.code || '/' || p.name, jsonb_build_object('value', p.value),
                 null
            from s join ecrf.site t on t.study = s.id
           cross join lateral (values
                   ('name', name), ('time_zone', time_zone),
                   ('state', nullif(state, 'PLANNED')),
                   ('verification_seed', verification_seed)) as p(name, value)
           where p.value is not null
          union all
          select s.of_chain, 'site/' || c.site || '/check/' || c.item,
                 jsonb_build_object('value', to_char(c.done_on, 'YYYY-MM-DD')), null
            from s join ecrf.site_check c on c.study = s.id
           where c.done_on is not null
          union all
          select s.of_chain, 'site/' || p.site || '/verification',
                 jsonb_build_object('value', p.plan), null
            from s join ecrf.verification_plan p on p.study = s.id
          union all
          select s.of_chain, 'version/' || v.version || '/yaml', jsonb_build_object('value', v.yaml),
                 null
            from s join ecrf.study_version v on v.study = s.id
          union all
          select s.of_chain, 'in-force/' || f.id || '/' || p.name,
                 jsonb_build_object('value', p.value), null
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
                 p.value, null
            from s join ecrf.study_parameter p on p.study = s.id
           where p.value <> '{}'
          union all
          select s.of_chain, 'range/' || r.id || '/' || p.name, jsonb_build_object('value', p.value),
                 null
            from s join ecrf.reference_range r on r.study = s.id
           cross join lateral (values
                   ('site', site), ('analyte', analyte), ('sex', sex),
                   ('from_age', from_age::text), ('to_age', to_age::text),
                   ('from', to_char(valid_from, 'YYYY-MM-DD')),
                   ('until', to_char(valid_until, 'YYYY-MM-DD')),
                   ('low', low), ('high', high), ('unit', unit)) as p(name, value)
           where p.value is not null
          union all
          select s.of_chain, 'lock/' || l.id || '/' || p.name, jsonb_build_object('value', p.value),
                 null
            from s join ecrf.lock_record l on l.study = s.id
             and l.level = 'SUBJECT' and l.degree = 'LOCKED'
           cross join lateral (values
                   ('subject', l.subject), ('trail', encode(l.trail_head, 'hex'))) as p(name, value)
          union all
          select s.of_chain, 'lock/' || l.id || '/' || p.name, jsonb_build_object('value', p.value),
                 null
            from s join ecrf.lock_record l on l.study = s.id and l.subject_id is null
           cross join lateral (values
                   ('state', case when l.undone_at is null then l.degree else 'OPEN' end),
                   ('place', l.place), ('open', OPEN_), ('members', MEMBERS_)) as p(name, value)
           where p.value is not null
          union all
          select s.of_chain, 'lock-request/' || r.id || '/' || p.name,
                 jsonb_build_object('value', p.value), null
            from s join ecrf.lock_request r on r.study = s.id
           cross join lateral (values
                   ('state', r.state), ('place', r.place), ('lock', r.lock_id::text))
                 as p(name, value)
           where p.value is not null
          union all
          select s.of_chain, 'cut/' || c.id || '/' || p.name, jsonb_build_object('value', p.value),
                 null
            from s join ecrf.data_cut c on c.study = s.id
           cross join lateral (values
                   ('name', c.name), ('cohort', c.cohort), ('until', c.until_visit),
                   ('visits', (select string_agg(v, ' ' order by i)
                                 from jsonb_array_elements_text(c.visits) with ordinality x (v, i))))
                 as p(name, value)
           where p.value is not null
          """
              .replace("LOCKS_", LOCKS)
              .replace("OPEN_", OPEN)
              .replace("MEMBERS_", MEMBERS)
              .replace("DEFINED_", TOLD.formatted("defined_at"))
              .replace("GRANTED_", TOLD.formatted("granted_at"))
              .replace("TOLD_REVOKED_", TOLD.formatted("revoked_at"))
              .replace("PUBLISHED_", TOLD.formatted("published_at"))
              .replace("FROM_", MOMENT.formatted("valid_from"))
              .replace("UNTIL_", MOMENT.formatted("valid_until"))
              .replace("AUTHORISED_", MOMENT.formatted("authorised_at"))
              .replace("REVOKED_", MOMENT.formatted("revoked_at")));
}
