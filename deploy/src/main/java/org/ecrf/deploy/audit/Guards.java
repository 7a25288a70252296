package org.ecrf.deploy.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What keeps the trail in the database: triggers and whether they are on, the text of functions (as
 * SHA-256), constraints, unique indexes, owners, the rights and the search path of the server's
 * user. Their definitions are compared with those that the migrations of this version make, which
 * {@code guards.txt} holds: a guard of the same name that does nothing is told as well as one that
 * is missing.
 */
final class Guards {
  private static final String EXPECTED = "guards.txt";

  private static final String ALL =
      """
      with app as (select oid from pg_roles where rolname = 'ecrf_app')
      select 'trigger ' || t.tgname || ' of ' || c.relname || E'\\t'
             || regexp_replace(pg_get_triggerdef(t.oid), '\\s+', ' ', 'g') || ' ' || t.tgenabled::text
        from pg_trigger t join pg_class c on c.oid = t.tgrelid
       where c.relnamespace = 'ecrf'::regnamespace and not t.tgisinternal
      union all
      select 'function ' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || E')\\t'
             || l.lanname || case when p.prosecdef then ' definer ' else ' ' end
             || coalesce(array_to_string(p.proconfig, ','), '') || ' of '
             || pg_get_userbyid(p.proowner) || ' '
             || encode(sha256(convert_to(coalesce(p.prosrc, ''), 'UTF8')), 'hex')
        from pg_proc p join pg_language l on l.oid = p.prolang
       where p.pronamespace = 'ecrf'::regnamespace
      union all
      select 'constraint ' || k.conname || ' of ' || c.relname || E'\\t'
             || regexp_replace(pg_get_constraintdef(k.oid), '\\s+', ' ', 'g')
             || case when k.convalidated then '' else ' not valid' end
        from pg_constraint k join pg_class c on c.oid = k.conrelid
       where c.relnamespace = 'ecrf'::regnamespace and k.contype in ('c', 'p', 'u', 'f')
      union all
      select 'rights on ' || c.relname || E'\\t' || pg_get_userbyid(c.relowner) || ' owns; ecrf_app: '
             || coalesce((select string_agg(a.privilege_type, ', ' order by a.privilege_type)
                            from aclexplode(c.relacl) a
                           where a.grantee = 0 or a.grantee = (select oid from app)), 'none')
             || coalesce((select '; ' || string_agg(x.privilege_type || ' ' || t.attname, ', '
                                                    order by x.privilege_type, t.attname)
                            from pg_attribute t cross join lateral aclexplode(t.attacl) x
                           where t.attrelid = c.oid
                             and (x.grantee = 0 or x.grantee = (select oid from app))), '')
             || case when exists (select from pg_rewrite w where w.ev_class = c.oid)
                  then '; has rules' else '' end
        from pg_class c
       where c.relnamespace = 'ecrf'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
      union all
      select 'index ' || i.relname || E'\\t' || pg_get_indexdef(i.oid)
        from pg_class i join pg_index x on x.indexrelid = i.oid
       where i.relnamespace = 'ecrf'::regnamespace and x.indisunique and x.indisvalid
      union all
      select E'rights of ecrf_app\\t'
             || coalesce((select s from unnest(r.rolconfig) s where s like 'search_path=%'), '')
             || '; '
             || case when r.rolsuper or r.rolcreaterole or r.rolreplication or r.rolbypassrls
                  then 'more than a user''s' else 'a user''s' end
             || coalesce((select '; as ' || string_agg(pg_get_userbyid(m.roleid), ', ' order by 1)
                            from pg_auth_members m where m.member = r.oid), '')
        from pg_roles r where r.rolname = 'ecrf_app'
      """;

  private Guards() {}

  /** One line of JSON for each that is missing, another one, or not the platform's. */
  static Iterator<String> differences(Connection database) {
    Map<String, String> there = present(database);
    List<String> lines = new ArrayList<>();
    Map<String, String> expected = read(expected());
    expected.forEach(
        (guard, definition) -> {
          String found = there.remove(guard);
          if (!definition.equals(found)) {
            lines.add(line(guard, found == null ? "missing" : "not as the platform has made it"));
          }
        });
    there.keySet().forEach(guard -> lines.add(line(guard, "not the platform's")));
    return lines.iterator();
  }

  /** As they are, by name. */
  static Map<String, String> present(Connection database) {
    List<String> lines = new ArrayList<>();
    Rows.of(database, ALL).forEachRemaining(lines::add);
    return read(lines);
  }

  private static Map<String, String> read(List<String> lines) {
    Map<String, String> guards = new TreeMap<>();
    for (String line : lines) {
      int tab = line.indexOf('\t');
      guards.put(line.substring(0, tab), line.substring(tab + 1));
    }
    return guards;
  }

  /** As the migrations make them, one a line: name, tab, definition. */
  static List<String> expected() {
    try (InputStream file = Guards.class.getResourceAsStream(EXPECTED)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String line(String guard, String is) {
    return VerifyTrail.Json.canonical(Map.of("guard", guard, "is", is));
  }
}
