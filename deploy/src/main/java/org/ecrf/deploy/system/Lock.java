package org.ecrf.deploy.system;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Only one launcher starts or stops the system of a data folder at a time. */
public final class Lock implements AutoCloseable {
  private final FileChannel channel;

  private Lock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws Failure where another launcher is at work on this folder
   */
  public static Lock on(DataFolder folder) {
    try {
      FileChannel channel =
          FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      @Nullable FileLock held = channel.tryLock();
      if (held == null) {
        channel.close();
        throw new Failure(
            "Another deploy/run or deploy/stop is at work on "
                + folder.root()
                + ": let it finish.");
      }
      return new Lock(channel);
    } catch (IOException refused) {
      throw new Failure("The data folder " + folder.root() + " cannot be locked.", refused);
    }
  }

  /**
   * The operating system gives the lock free with the channel, also when the launcher is killed.
   */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException ignored) {
      // the end of the process closes it
    }
  }
}
