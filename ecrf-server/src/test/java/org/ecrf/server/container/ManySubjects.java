package org.ecrf.server.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ecrf.server.subject.SubjectRef;

/**
 * Makes a study large by SQL: copies of a subject with its forms, and the beginning of its chain.
 */
@ApplicationScoped
public class ManySubjects {
  private static final List<String> COPY =
      List.of(
          """
          insert into ecrf.subject
          select (jsonb_populate_record(s, jsonb_build_object(
                   'id', nextval('ecrf.subject_id'), 'number', s.number || '-' || i))).*
            from ecrf.subject s, generate_series(1, %1$d) i
           where s.study = '%2$s' and s.number = '%3$s'
          """,
          """
          insert into ecrf.entry
          select (jsonb_populate_record(e, jsonb_build_object('subject_id', c.id))).*
            from ecrf.subject s
            join ecrf.entry e on e.subject_id = s.id
            join ecrf.subject c on c.study = s.study and c.number like s.number || '-%%'
           where s.study = '%2$s' and s.number = '%3$s'
          """,
          """
          insert into ecrf.act
          select (jsonb_populate_record(a, jsonb_build_object('chain', t.chain, 'act', t.act,
                   'hash', sha256(a.prev_hash || convert_to(t.act, 'UTF8'))))).*
            from ecrf.subject s
            join ecrf.subject c on c.study = s.study and c.number like s.number || '-%%'
            join ecrf.act a on a.chain = 'subject:' || s.study || '/' || s.number and a.seq = 1
           cross join lateral (
                 select 'subject:' || c.study || '/' || c.number as chain,
                        replace(a.act, a.chain, 'subject:' || c.study || '/' || c.number) as act) t
           where s.study = '%2$s' and s.number = '%3$s'
          """,
          "analyze ecrf.subject",
          "analyze ecrf.entry",
          "analyze ecrf.act");

  @Inject private Database database;

  /** Their numbers are that of the subject, a dash, and 1 to {@code copies}. */
  public void copy(SubjectRef subject, int copies) {
    for (String sql : COPY) {
      String copy = sql.formatted(copies, subject.study(), subject.number());
      assertEquals(Optional.empty(), database.refusalOfOwner(copy), copy);
    }
  }
}
