package org.intertwiner.cli.train;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.intertwiner.cli.request.Result;
import org.intertwiner.nn.check.NetworkLint;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.io.trace.Cost;
import org.intertwiner.nn.layer.Finding;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.model.ModelSummary;

/**
 * What {@code model summary} is asked.
 *
 * @param config a configuration of {@code train}
 */
public record SummaryRequest(Path config) {

  /**
   * Builds every network of the configuration and describes it.
   *
   * @return layers with field types, sizes, learned numbers, operations; memory; lint
   */
  public Result run() {
    Map<Sweep.Variant, Described> networks = new LinkedHashMap<>();
    Map<ModelConfig, Described> known = new LinkedHashMap<>();
    for (Sweep.Variant variant : Sweep.of(RunConfig.read(config))) {
      RunConfig run = RunConfig.of(variant.config());
      if (!known.containsKey(run.model())) {
        Described described = Described.of(run);
        known.put(run.model(), described);
        networks.put(variant, described);
      }
    }
    return new Answer(networks);
  }

  private record Described(ModelSummary summary, Cost step, int batch, List<Finding> lint) {
    static Described of(RunConfig run) {
      Shape field = run.data().shape();
      int[] space = Arrays.copyOfRange(field.toArray(), 1, field.rank());
      Network network = run.model().network(field, run.data().classes());
      int batch = run.training().batch();
      return new Described(
          ModelSummary.of(network, space[0]),
          Cost.ofTrainingStep(network, run.training().type(), batch, space),
          batch,
          NetworkLint.of(network, Engines.named("java")).check(space[0]));
    }
  }

  private record Answer(Map<Sweep.Variant, Described> networks) implements Result {
    private static final double MEBI = 1 << 20;

    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeArrayFieldStart("networks");
      for (Map.Entry<Sweep.Variant, Described> entry : networks.entrySet()) {
        json.writeStartObject();
        json.writeStringField("name", entry.getKey().name());
        write(json, entry.getValue());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private static void write(JsonGenerator json, Described network) throws IOException {
      ModelSummary summary = network.summary;
      json.writeNumberField("parameters", summary.parameters());
      json.writeNumberField("multiplyAdds", summary.multiplyAdds());
      json.writeNumberField("evaluationBytes", summary.peakBytes());
      json.writeNumberField("trainingStepBytes", network.step.bufferBytes());
      json.writeArrayFieldStart("layers");
      for (ModelSummary.Row row : summary.rows()) {
        json.writeStartObject();
        json.writeStringField("layer", row.name());
        json.writeNumberField("size", row.size());
        json.writeNumberField("channels", row.channels());
        json.writeNumberField("parameters", row.parameters());
        json.writeNumberField("multiplyAdds", row.multiplyAdds());
        json.writeStringField("output", row.output());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("lint");
      for (Finding finding : network.lint) {
        json.writeString(finding.toString());
      }
      json.writeEndArray();
    }

    @Override
    public void writeText(StringBuilder text) {
      networks.forEach((variant, network) -> write(text, variant.name(), network));
    }

    private static void write(StringBuilder text, String name, Described network) {
      text.append(name).append(": ").append(network.summary).append('\n');
      text.append(
          String.format(
              Locale.ROOT,
              "%.1f MiB for a training step of %d%n",
              network.step.bufferBytes() / MEBI,
              network.batch));
      if (network.lint.isEmpty()) {
        text.append("lint: nothing found\n");
      }
      network.lint.forEach(finding -> text.append("lint: ").append(finding).append('\n'));
      text.append('\n');
    }
  }
}
