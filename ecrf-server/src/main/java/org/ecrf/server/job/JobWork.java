package org.ecrf.server.job;

/**
 * One kind of long work. It runs outside of any transaction and of any request, with nobody signed
 * in: who asked was checked when the job was ordered. It may be begun again from the start.
 */
public interface JobWork {

  /** As stored with the job. */
  String kind();

  /**
   * Does the work.
   *
   * @throws Exception what went wrong; the job is then failed
   */
  void run(RunningJob job) throws Exception;
}
