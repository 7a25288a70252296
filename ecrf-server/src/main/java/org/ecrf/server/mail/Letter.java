package org.ecrf.server.mail;

import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it is put into the outbox. It leaves the platform and lies in mailboxes that nobody
 * here knows: no number of a subject, no item, no value stands in it.
 *
 * @param subject its heading, in each language of the platform
 * @param text what it says, in each language of the platform
 * @param path where to look, below the platform's address, e.g. {@code queries?mine}
 * @param once a name by which a person gets it once only, however often it is added; null: each
 *     time
 */
public record Letter(Recipient to, Text subject, Text text, String path, @Nullable String once) {}
