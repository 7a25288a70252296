package org.ecrf.server.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.ecrf.server.mail.MailSettings.Security;
import org.jspecify.annotations.Nullable;

/** Hands one letter to the operator's server (SMTP, RFC 5321). */
@ApplicationScoped
class Post {
  private static final String PATIENCE = "10000";
  private final MailSettings settings;

  @Inject
  Post(MailSettings settings) {
    this.settings = settings;
  }

  /** A letter in the language of who gets it. */
  record Envelope(String address, String language, String subject, String text) {}

  /**
   * @throws MessagingException where the server is away or does not take it
   */
  void send(Envelope envelope) throws MessagingException {
    MimeMessage message = new MimeMessage(session());
    message.setFrom(new InternetAddress(settings.sender()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(envelope.address(), true));
    message.setSubject(envelope.subject(), StandardCharsets.UTF_8.name());
    message.setText(envelope.text(), StandardCharsets.UTF_8.name());
    message.setSentDate(new Date());
    message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nothing answers by itself
    message.setContentLanguage(new String[] {envelope.language()});
    Transport.send(message);
  }

  private Session session() {
    Properties properties = new Properties();
    Security security = settings.security();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.host", settings.host().orElseThrow());
    properties.setProperty("mail.smtp.port", String.valueOf(settings.port()));
    for (String step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty("mail.smtp." + step, PATIENCE);
    }
    set(properties, "mail.smtp.starttls.required", security == Security.STARTTLS);
    set(properties, "mail.smtp.starttls.enable", security == Security.STARTTLS);
    set(properties, "mail.smtp.ssl.enable", security == Security.TLS);
    set(properties, "mail.smtp.ssl.checkserveridentity", security != Security.NONE);
    set(properties, "mail.smtp.auth", settings.user().isPresent());
    return Session.getInstance(properties, credentials(settings.user()).orElse(null));
  }

  private static void set(Properties properties, String name, boolean value) {
    properties.setProperty(name, String.valueOf(value));
  }

  private Optional<Authenticator> credentials(Optional<String> user) {
    return user.map(
        name ->
            new Authenticator() {
              @Override
              protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(name, settings.password());
              }
            });
  }
}
