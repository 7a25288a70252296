package org.ecrf.server.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.lang.System.Logger;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.ecrf.model.value.Text;
import org.ecrf.server.problem.Defects;
import org.ecrf.server.problem.Outage;
import org.jspecify.annotations.Nullable;

/**
 * Sends what lies in the outbox, one letter at a time on each node. A letter is taken before it is
 * sent, so that a slow server holds no connection to the database; a node that dies in between
 * leaves it to be sent again, which then may be the second time.
 */
@ApplicationScoped
class Postman {
  private static final Logger LOG = System.getLogger(Postman.class.getName());

  private static final Text FOOT =
      new Text(
          Map.of(
              "en",
              "This letter comes from the data capture platform. Answers to it are not read.",
              "sv",
              "Brevet kommer från plattformen för datainsamling. Svar på det läses inte.",
              "pl",
              "Ten list wysłała platforma zbierania danych. Odpowiedzi na niego nikt nie czyta."));

  private final MailSettings settings;
  private final Deliveries deliveries;
  private final Addresses addresses;
  private final Post post;
  private @Nullable ScheduledFuture<?> looking;

  @Resource private ManagedScheduledExecutorService executor;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Postman(MailSettings settings, Deliveries deliveries, Addresses addresses, Post post) {
    this.settings = settings;
    this.deliveries = deliveries;
    this.addresses = addresses;
    this.post = post;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    if (settings.isSet()) {
      looking = executor.scheduleWithFixedDelay(this::look, 3000, 2000, TimeUnit.MILLISECONDS);
    }
  }

  void stop(@Observes @Destroyed(ApplicationScoped.class) Object application) {
    if (looking != null) {
      looking.cancel(true);
    }
  }

  /** Never throws: what escaped would end the schedule. */
  private void look() {
    try {
      Optional<LetterRow> due = deliveries.take();
      while (due.isPresent()) {
        deliver(due.get());
        due = deliveries.take();
      }
    } catch (Throwable failure) {
      if (!Outage.causes(failure)) {
        LOG.log(Logger.Level.ERROR, "sending letters: " + Defects.report(failure));
      }
    }
  }

  private void deliver(LetterRow letter) {
    Optional<AddressRow> address = addresses.of(letter.to());
    if (address.isEmpty()) {
      deliveries.failed(letter, Trouble.NO_ADDRESS);
      return;
    }
    try {
      post.send(envelope(letter, address.get()));
      deliveries.sent(letter);
    } catch (MessagingException failure) {
      deliveries.failed(letter, Trouble.of(failure));
    }
  }

  private Post.Envelope envelope(LetterRow letter, AddressRow to) {
    String language = to.language();
    String text =
        String.join(
            "\n\n",
            letter.message().in(language),
            settings.platform() + letter.path(),
            FOOT.in(language));
    return new Post.Envelope(to.address(), language, letter.subject().in(language), text + "\n");
  }
}
