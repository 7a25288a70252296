package org.ecrf.server.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that keeps what it takes. */
public final class Mailbox implements AutoCloseable {
  private static final Session SESSION = Session.getInstance(new Properties());
  private final List<Received> letters = new CopyOnWriteArrayList<>();
  private final Set<String> refused = new CopyOnWriteArraySet<>();
  private final SMTPServer server;

  /** A letter as it came out at the other end. */
  public record Received(String to, String from, String subject, String text, String language) {}

  /**
   * @param port 0: any that is free
   */
  public Mailbox(int port) {
    server =
        SMTPServer.port(port)
            .messageHandler((context, from, to, content) -> take(from, to, content))
            .build();
    server.start();
  }

  public int port() {
    return server.getPortAllocated();
  }

  /** No letter to this address is taken from now on. */
  public void refuse(String address) {
    refused.add(address);
  }

  public List<Received> letters() {
    return List.copyOf(letters);
  }

  private void take(String from, String to, byte[] content) throws RejectException {
    if (refused.contains(to)) {
      throw new RejectException(550, "Mailbox unavailable " + to);
    }
    try {
      MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(content));
      letters.add(
          new Received(
              to,
              from,
              message.getSubject(),
              message.getContent().toString().replace("\r\n", "\n"),
              String.join(",", message.getContentLanguage())));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
