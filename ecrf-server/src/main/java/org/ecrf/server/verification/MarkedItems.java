package org.ecrf.server.verification;

/**
 * The statement that all lists and numbers are made of: each item that was ever saved, whether a
 * plan asks for it, and which of its versions was marked. What is changed since is not written
 * anywhere: it follows from the two versions.
 */
final class MarkedItems {

  /**
   * As {@code item}; {@code %s} restricts the subjects {@code s} and entries {@code e}. A locked
   * subject stays with the version that it was locked with.
   */
  static final String SQL =
      """
      with plan as (
        select * from jsonb_to_recordset(cast(:plans as jsonb)) as plan
          (site text, version int, seed text, everyone text, percent int, list int)),
      list as (
        select * from jsonb_to_recordset(cast(:lists as jsonb)) as list
          (list int, everything jsonb, critical jsonb, shown jsonb)),
      form as (
        select s.id as subject_id, s.study, s.number, s.site, e.visit, e.form, e.state, e.data,
               list.shown,
               case when plan.everyone = 'ALL' or (%s) then list.everything
                    when plan.everyone = 'CRITICAL' then list.critical
                    else cast('{}' as jsonb) end as asked
          from ecrf.subject s
         cross join lateral (
               select case when s.locked then s.study_version
                 else greatest(s.study_version, (
                   select max(f.version) from ecrf.version_in_force f
                    where f.study = s.study and (f.site is null or f.site = s.site)
                      and f.valid_from <= :now)) end as version) v
          join plan on plan.site = s.site and plan.version = v.version
          join list on list.list = plan.list
          join ecrf.entry e on e.subject_id = s.id
         where s.study = :study and s.state <> 'ENTERED_BY_MISTAKE'
           and e.state <> 'ENTERED_BY_MISTAKE' %s),
      item as (
        select form.subject_id, form.study, form.number, form.site, form.visit, form.form,
               form.state, d.key as item, d.value as kept, d.value ->> 'version' as version,
               jsonb_exists(form.asked, n.name)
                 and coalesce(d.value ->> 'value', d.value ->> 'missing') is not null
                 and d.value ->> 'hidden' is null as asked
          from form
         cross join lateral jsonb_each(form.data) d
         cross join lateral (
               select split_part(form.form, '[', 1) || '.' || regexp_replace(d.key, '^.*/', '')
                 as name) n
         where d.value ->> 'calculated' is null and jsonb_exists(form.shown, n.name))
      """;

  private MarkedItems() {}

  /**
   * @param where further conditions, each beginning with {@code and}
   */
  static String where(String where) {
    return SQL.formatted(Draw.SQL, where);
  }
}
