package org.ecrf.server.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.ecrf.server.access.Person;
import org.ecrf.server.container.Team;
import org.ecrf.server.copy.ListCopies;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.redaction.AskRedactionOfWords;
import org.ecrf.server.subject.ShowSubject;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.ListSeals;
import org.ecrf.server.trail.VerifyTrail;

/** Use cases that only the screens call, called as the screens do. */
@ApplicationScoped
class Screens {
  @Inject private Person person;
  @Inject private AskRedactionOfWords askRedactionOfWords;
  @Inject private ShowSubject showSubject;
  @Inject private VerifyTrail verifyTrail;
  @Inject private ListSeals listSeals;
  @Inject private ListCopies listCopies;

  /** What the person is refused with. */
  Optional<Refusal> refusal(String who, String useCase, Scene scene) {
    try {
      person.as(
          who,
          () -> {
            call(useCase, scene);
            return true;
          });
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of(refused.refusal());
    }
  }

  private void call(String useCase, Scene scene) throws IOException {
    SubjectRef subject = new SubjectRef(scene.study(), scene.names().get("n"));
    switch (useCase) {
      case "AskRedactionOfWords.ask" -> askRedactionOfWords.ask(words(subject, scene));
      case "ShowSubject.of" -> showSubject.of(subject);
      case "VerifyTrail.ofSubject" -> verifyTrail.ofSubject(subject);
      case "VerifyTrail.ofStudy" -> verifyTrail.ofStudy(scene.study());
      case "ListCopies.sites" -> listCopies.sites(scene.study());
      case "ListSeals.newest" -> listSeals.newest(scene.study());
      case "ListSeals.write" -> listSeals.write(scene.study(), new ByteArrayOutputStream());
      default -> throw new IllegalStateException("say here how " + useCase + " is called");
    }
  }

  private static AskRedactionOfWords.Command words(SubjectRef subject, Scene scene) {
    long query = Long.parseLong(scene.names().get("query"));
    return new AskRedactionOfWords.Command(subject, query, 1, "A slip", Team.request());
  }
}
