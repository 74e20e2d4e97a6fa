package org.intertwiner.cli.train;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.Result;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;

/**
 * What {@code eval} is asked.
 *
 * @param folder the folder of a finished run
 * @param engine the name of a tensor engine; the best one if empty
 */
public record EvalRequest(Path folder, Optional<String> engine) {

  /**
   * Judges the trained network anew.
   *
   * @return accuracies on all test sets and the equivariance check; exit code 1 where it is refuted
   * @throws InvalidInput if the run is not finished or its data cannot be read
   */
  public Result run() {
    Engine chosen = engine.map(Engines::named).orElseGet(Engines::best);
    Finished finished = Finished.of(folder, chosen);
    Outcome before = finished.outcome();
    Outcome now =
        finished
            .trained()
            .judged(
                before.name(),
                new TreeMap<>(before.choices()),
                finished.source().load(),
                before.epochs(),
                before.loss(),
                before.seconds());
    return new Answer(now, chosen.name());
  }

  private record Answer(Outcome outcome, String engine) implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeStringField("engine", engine);
      outcome.writeFields(json);
    }

    @Override
    public void writeText(StringBuilder text) {
      text.append(outcome.name())
          .append(" on ")
          .append(engine)
          .append(": ")
          .append(TrainProgress.accuracies(outcome.accuracy()))
          .append('\n')
          .append("equivariance ")
          .append(outcome.scopedVerdict())
          .append(String.format(Locale.ROOT, ", error %.1e%n", outcome.error()));
    }

    @Override
    public int exitCode() {
      return outcome.verdict().equals("REFUTED") ? 1 : 0;
    }
  }
}
