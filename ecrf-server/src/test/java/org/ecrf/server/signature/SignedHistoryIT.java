package org.ecrf.server.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Database;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.whole.RandomHistory;
import org.ecrf.server.whole.WholeStudy;
import org.ecrf.server.whole.WholeTrial;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * In a random history exactly those signatures are void of which something is other than it was
 * when it was signed. What was signed, and whether it is other, the test sees through the API.
 */
@ExtendWith(ArquillianExtension.class)
class SignedHistoryIT {
  private static final int ACTS = 100;
  private static final int EVERY = 4;
  private static final List<String> FORMS =
      List.of(
          "first/body",
          "first/person",
          "dose_1/given",
          "dose_2/given",
          "unscheduled%5B1%5D/body",
          "log/adverse_event%5B1%5D");

  @Inject WholeTrial trial;
  @Inject Signer signer;
  @Inject ListSignatures listSignatures;
  @Inject Database database;

  private final Map<Long, SeenForms> signed = new HashMap<>();
  private final Set<Long> expectedVoid = new HashSet<>();
  private SubjectRef subject;
  private Random random;

  @Deployment
  static WebArchive war() {
    return Archive.war(
        SignedHistoryIT.class,
        SeenForms.class,
        Signer.class,
        WholeTrial.class,
        WholeStudy.class,
        RandomHistory.class);
  }

  @RepeatedTest(2)
  void exactlyTheTouchedSignaturesAreVoid() {
    long seed = new Random().nextLong();
    random = new Random(seed);
    subject = trial.consents(trial.begins());
    RandomHistory history = new RandomHistory(subject.study(), subject.number(), seed, signer);
    history.screen();
    for (int i = 0; i < ACTS; i++) {
      if (i % EVERY == EVERY - 1) {
        signsSomething();
      } else if (random.nextInt(15) == 0) {
        mistakes();
      } else {
        history.act();
      }
      compare("seed " + seed + ", act " + i);
    }
    assertTrue(signed.size() > 1, "seed " + seed + ": " + signed.size() + " signatures");
    assertEquals(stored(), replayed(), "seed " + seed);
  }

  private void compare(String when) {
    Map<Long, SignatureView> now =
        trial.as("investigator", () -> listSignatures.of(subject)).stream()
            .collect(Collectors.toMap(SignatureView::id, signature -> signature));
    now.values().stream()
        .filter(signature -> !expectedVoid.contains(signature.id()))
        .forEach(
            signature -> {
              SeenForms before = signed.get(signature.id());
              if (before != null && !before.equals(SeenForms.of(subject, signature.covers()))) {
                expectedVoid.add(signature.id());
              }
            });
    Set<Long> isVoid =
        now.values().stream()
            .filter(signature -> !signature.holds())
            .map(SignatureView::id)
            .collect(Collectors.toSet());
    assertEquals(expectedVoid, isVoid, when);
  }

  /** A form, a visit or the casebook; what is open there is completed first. */
  private void signsSomething() {
    String form = FORMS.get(random.nextInt(FORMS.size()));
    String[] parts = form.replace("%5B", "[").replace("%5D", "]").split("/");
    String visit = random.nextInt(6) == 0 ? null : parts[0];
    String one = visit == null || random.nextInt(3) == 0 ? null : parts[1];
    FORMS.forEach(each -> post("coordinator", "/entries/" + each + "/complete"));
    try {
      signer.signs(subject, visit, one);
    } catch (Refused notReady) {
      return;
    }
    SignatureView made = trial.as("investigator", () -> listSignatures.of(subject)).getFirst();
    signed.put(made.id(), SeenForms.of(subject, made.covers()));
  }

  private void mistakes() {
    String place =
        random.nextBoolean() ? "/entries/log/adverse_event%5B1%5D" : "/visits/unscheduled%5B1%5D";
    String how = random.nextBoolean() ? "/entered-by-mistake" : "/entered-by-mistake/restoration";
    post("coordinator", place + how);
  }

  private void post(String who, String path) {
    String body = path.contains("mistake") ? "{\"reason\": \"Said so\"}" : "{}";
    Client.Answer answer =
        Client.as(who)
            .post(
                "/api/studies/%s/subjects/%s%s".formatted(subject.study(), subject.number(), path),
                body);
    assertTrue(answer.status() < 500, answer.body());
  }

  /** The last word of the trail on each of them. */
  private List<String> replayed() {
    return database.column(
        """
        select distinct on (c ->> 'path') c ->> 'path' || ' ' || (c -> 'to' -> 'value' ->> 'value')
          from act a, jsonb_array_elements(a.disclosed -> 'changes') c
         where a.chain = 'subject:%s/%s' and c ->> 'path' ~ '^signature/[0-9]+/state$'
         order by c ->> 'path', a.seq desc
        """
            .formatted(subject.study(), subject.number()));
  }

  private List<String> stored() {
    return database.column(
        """
        select 'signature/' || id || '/state ' || state from signature
         where study = '%s' and subject = '%s' order by 'signature/' || id || '/state'
        """
            .formatted(subject.study(), subject.number()));
  }
}
