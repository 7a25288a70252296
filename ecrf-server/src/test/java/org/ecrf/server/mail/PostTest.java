package org.ecrf.server.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A letter goes through a real mail server, and what goes wrong is told without an address. */
class PostTest {
  private static final Post.Envelope LETTER =
      new Post.Envelope("coordinator@example.org", "sv", "Två frågor väntar", "Öppna: 2\n");

  @Test
  void aLetterArrivesInItsLanguageWithAllItsLetters() throws Exception {
    try (Mailbox mailbox = new Mailbox(0)) {
      post(mailbox.port(), "none").send(LETTER);
      assertEquals(
          List.of(
              new Mailbox.Received(
                  "coordinator@example.org",
                  "ecrf@example.org",
                  "Två frågor väntar",
                  "Öppna: 2\n",
                  "sv")),
          mailbox.letters());
    }
  }

  @Test
  void aRefusalTellsTheServersCodeAndNoAddress() {
    try (Mailbox mailbox = new Mailbox(0)) {
      mailbox.refuse("coordinator@example.org");
      assertEquals("refused 550", trouble(mailbox.port(), "none", LETTER));
    }
  }

  @Test
  void whereProtectionIsAskedForNothingGoesWithoutIt() {
    try (Mailbox mailbox = new Mailbox(0)) {
      assertEquals("no-connection", trouble(mailbox.port(), "starttls", LETTER));
      assertEquals(List.of(), mailbox.letters());
    }
  }

  @Test
  void aServerThatIsAwayIsNoConnection() {
    Mailbox mailbox = new Mailbox(0);
    int port = mailbox.port();
    mailbox.close();
    assertEquals("no-connection", trouble(port, "none", LETTER));
  }

  @Test
  void anAddressThatIsNoneIsNotSentTo() {
    assertEquals("bad-address", trouble(9, "none", new Post.Envelope("a b", "en", "x", "x")));
  }

  @Test
  void aWrongWordForTheProtectionIsRefusedAtTheStart() {
    assertThrows(
        IllegalStateException.class,
        () -> new MailSettings(Map.of("ECRF_SMTP_SECURITY", "perhaps")));
  }

  private static String trouble(int port, String security, Post.Envelope letter) {
    return Trouble.of(
        assertThrows(MessagingException.class, () -> post(port, security).send(letter)));
  }

  private static Post post(int port, String security) {
    return new Post(
        new MailSettings(
            Map.of(
                "ECRF_SMTP_HOST",
                "127.0.0.1",
                "ECRF_SMTP_PORT",
                String.valueOf(port),
                "ECRF_SMTP_SECURITY",
                security,
                "ECRF_MAIL_FROM",
                "ecrf@example.org")));
  }
}
