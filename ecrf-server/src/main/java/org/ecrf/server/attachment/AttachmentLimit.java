package org.ecrf.server.attachment;

import jakarta.enterprise.context.ApplicationScoped;

/** How large a file may be ({@code ECRF_ATTACHMENT_MB}, 10 where it is not set). */
@ApplicationScoped
public class AttachmentLimit {
  private final long most =
      Long.parseLong(System.getenv().getOrDefault("ECRF_ATTACHMENT_MB", "10")) << 20;

  /** In bytes. */
  public long most() {
    return most;
  }
}
