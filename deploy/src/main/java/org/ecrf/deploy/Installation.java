package org.ecrf.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.ecrf.deploy.launch.Database;
import org.ecrf.deploy.launch.Settings;
import org.ecrf.deploy.system.DataFolder;
import picocli.CommandLine.Option;

/** Which installation a command is about: its data folder and what the environment says of it. */
final class Installation {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:ECRF_DATA}",
      description = "the data folder (default: .data in the project)")
  private Path data;

  private final Settings settings = Settings.from(System.getenv());

  DataFolder folder() {
    return DataFolder.at(data);
  }

  Settings settings() {
    return settings;
  }

  /**
   * The database of the platform as the application's user sees it.
   *
   * @throws org.ecrf.deploy.system.Failure where it is the built-in one and does not run
   */
  Database database() {
    return settings.database().orElseGet(() -> Database.running(folder()));
  }

  /** The file with the key of the seals. */
  Path sealKey() {
    return settings.sealKey().orElseGet(folder()::sealKey);
  }

  /** Where the server keeps the seals outside of the database, if it has made any. */
  boolean hasSeals() {
    return Files.exists(folder().seals());
  }
}
