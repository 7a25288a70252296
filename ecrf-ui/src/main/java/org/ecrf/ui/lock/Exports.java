package org.ecrf.ui.lock;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ecrf.server.exchange.DownloadExport;
import org.ecrf.server.exchange.ListExports;
import org.ecrf.server.exchange.RequestExport;
import org.ecrf.server.job.JobView;
import org.ecrf.server.job.ShowJob;

/** The use cases of an export. */
public class Exports {
  private static final int MOST_SHOWN = 20;

  @Inject RequestExport request;
  @Inject ShowJob showJob;
  @Inject ListExports list;
  @Inject DownloadExport download;

  JobView start(String study, long lock) {
    return showJob.of(study, request.request(study, lock, UUID.randomUUID().toString()));
  }

  JobView state(String study, long job) {
    return showJob.of(study, job);
  }

  List<JobView> newest(String study) {
    return list.page(study, 0, MOST_SHOWN).rows();
  }

  /** Streams a file; nothing of it is kept in memory. */
  DownloadHandler file(String study, long job, JobView.FileLine file) {
    return event -> write(event, study, job, file);
  }

  private void write(DownloadEvent event, String study, long job, JobView.FileLine file) {
    event.setFileName(file.name());
    event.setContentType(type(file.name()));
    event.setContentLength(file.bytes());
    download.write(study, job, file.name(), event.getOutputStream());
  }

  private static String type(String name) {
    if (name.endsWith(".zip")) {
      return "application/zip";
    }
    return name.endsWith(".xml") ? "application/xml" : "application/json";
  }
}
