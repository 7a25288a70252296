package org.ecrf.deploy.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.ecrf.deploy.system.Failure;

/**
 * A copy of a cluster's files while its server runs, by PostgreSQL's own interface for it (manual,
 * chapter 25.3.3, "Making a Base Backup Using the Low Level API"). The copied files fit together
 * only with the write-ahead log of that time, which is copied too: a temporary replication slot
 * keeps it until then.
 */
final class BaseBackup {
  private static final String SLOT =
      "select pg_create_physical_replication_slot('ecrf_backup', true, true)";
  private static final String START =
      "select pg_walfile_name(pg_backup_start('deploy/backup', true))";
  private static final String STOP =
      "select labelfile, pg_walfile_name(lsn) as wal from pg_backup_stop(false)";

  private final Path cluster;
  private final Connection superuser;

  private BaseBackup(Path cluster, Connection superuser) {
    this.cluster = cluster;
    this.superuser = superuser;
  }

  /** Copies the cluster; the session that began a backup must also end it. */
  static void copy(Path cluster, String url, String password, Path into) {
    try (Connection superuser = DriverManager.getConnection(url, "postgres", password)) {
      new BaseBackup(cluster, superuser).copyTo(into);
    } catch (SQLException refused) {
      throw new Failure("PostgreSQL refused the backup: " + refused.getMessage(), refused);
    } catch (IOException failed) {
      throw new Failure("The database's files cannot be copied: " + failed.getMessage(), failed);
    }
  }

  private void copyTo(Path into) throws SQLException, IOException {
    text(SLOT);
    String firstLog = text(START);
    ClusterFiles.copy(cluster, into);
    try (PreparedStatement stop = superuser.prepareStatement(STOP);
        ResultSet row = stop.executeQuery()) {
      row.next();
      Files.writeString(into.resolve("backup_label"), row.getString("labelfile"));
      ClusterFiles.copyLog(cluster, into, firstLog, row.getString("wal"));
    }
  }

  private String text(String sql) throws SQLException {
    try (PreparedStatement statement = superuser.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }
}
