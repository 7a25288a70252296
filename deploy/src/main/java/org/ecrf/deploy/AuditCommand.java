package org.ecrf.deploy;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/audit}. */
@Command(
    name = "deploy/audit",
    description = "Exports and verifies the audit trail.",
    subcommands = {ExportTrail.class, VerifyPlatform.class},
    sortOptions = false)
final class AuditCommand {
  @Option(names = "--help", usageHelp = true, description = "show this help")
  private boolean help;
}
