package org.ecrf.server.matrix;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.server.container.Database;

/** Closes places of a scene as their rows close them, whatever still stands in the way. */
@ApplicationScoped
class Closed {
  private static final String LOCK =
      """
      insert into lock_record (id, study, level, degree, place, site, subject_id, subject, visit,
        form, cut_id, at, locked_by, role, asked_by, trail_seq, trail_head)
      select nextval('lock_record_id'), x.study, %1$s, now(), 'data-manager', 'DATA_MANAGER', %2$s,
             1, decode(repeat('00', 32), 'hex')
        from %3$s
      """;

  /** All that a study keeps. */
  private static final List<String> TABLES =
      List.of(
          "subject",
          "entry",
          "query",
          "query_message",
          "signature",
          "signing",
          "verification_mark",
          "verification_plan",
          "decision",
          "attachment",
          "redaction",
          "study_parameter",
          "reference_range",
          "site",
          "study_version",
          "version_in_force",
          "cohort_place",
          "lock_record",
          "lock_request");

  private static final String FINGERPRINT =
      TABLES.stream()
          .map(
              "coalesce((select sum(hashtextextended(ctid::text || xmin::text, 0)) from %s), 0)"
                  ::formatted)
          .collect(
              joining(
                  " || ' ' || ",
                  "select ",
                  " || ' ' || (select count(*) from act where chain <> 'platform')"));

  @Inject private Database database;

  Scene form(Scene scene) {
    of(
        scene,
        "'FORM', 'LOCKED', 'form/' || x.number || '/first/body', x.site, x.id, x.number,"
            + " 'first', 'body', null");
    return scene;
  }

  Scene visit(Scene scene) {
    of(
        scene,
        "'VISIT', 'LOCKED', 'visit/' || x.number || '/first', x.site, x.id, x.number, 'first',"
            + " null, null");
    return scene;
  }

  Scene subject(Scene scene) {
    of(
        scene,
        "'SUBJECT', 'LOCKED', 'subject/' || x.number, x.site, x.id, x.number, null, null, null");
    return scene;
  }

  Scene cut(Scene scene) {
    String cut =
        "insert into data_cut select nextval('data_cut_id'), '%s', 'cut ' || '%s', null, 'first',"
            + " '[\"first\"]', 'data-manager', 'DATA_MANAGER', now()";
    run(cut.formatted(scene.study(), scene.names().get("n")));
    String place = "'CUT', 'LOCKED', 'cut/' || x.cut, null, null, null, null, null, x.cut";
    String of = "(select study, id as cut from data_cut where name = 'cut %s') x";
    run(LOCK.formatted(place, "null", of.formatted(scene.names().get("n"))));
    run(
        """
        insert into lock_member select l.id, s.id, s.number, s.site, s.state, s.left_on,
               s.withdrawn_from, s.missed, s.study_version, 1, l.trail_head
          from lock_record l join subject s on s.study = l.study
         where l.level = 'CUT' and l.study = '%s' and s.number in (%s)
           and l.id = (select max(id) from lock_record)
        """
            .formatted(scene.study(), numbers(scene)));
    return scene;
  }

  Scene site(Scene scene) {
    String place = "'SITE', 'LOCKED', 'site/' || x.code, x.code, null, null, null, null, null";
    String of = "site x where x.study = '%s' and x.code = '%s'";
    run(LOCK.formatted(place, "null", of.formatted(scene.study(), scene.names().get("site"))));
    return scene;
  }

  void study(String study, String degree) {
    String place = "'STUDY', '%s', 'study', null, null, null, null, null, null".formatted(degree);
    run(
        LOCK.formatted(
            place,
            "'sponsor'",
            "(select id as study from study where id = '%s') x".formatted(study)));
  }

  private void of(Scene scene, String place) {
    String of = "subject x where x.study = '%s' and x.number in (%s)";
    run(LOCK.formatted(place, "null", of.formatted(scene.study(), numbers(scene))));
  }

  private static String numbers(Scene scene) {
    return "'%s', '%s', '%s'"
        .formatted(
            scene.names().get("n"), scene.names().get("other"), scene.names().get("mistaken"));
  }

  private void run(String sql) {
    database
        .refusal(sql)
        .ifPresent(
            state -> {
              throw new IllegalStateException(state + ": " + sql);
            });
  }

  /** Of all that the platform keeps of its studies; the platform's own chain is left out. */
  String fingerprint() {
    return database.column(FINGERPRINT).getFirst();
  }
}
