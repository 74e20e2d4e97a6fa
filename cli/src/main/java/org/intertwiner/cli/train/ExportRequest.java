package org.intertwiner.cli.train;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.Result;
import org.intertwiner.nn.data.LabelledFields;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.io.NamedArray;
import org.intertwiner.nn.io.Npz;
import org.intertwiner.nn.io.onnx.OnnxExport;
import org.intertwiner.nn.io.onnx.SymmetryClaim;
import org.intertwiner.nn.train.Predictor;

/**
 * What {@code export} is asked.
 *
 * @param folder the folder of a finished run
 * @param onnx where the network goes
 * @param samples where test inputs and outputs go
 * @param npz where the weights go as npz
 * @param safetensors where the weights go as safetensors
 * @param force whether files that are there are replaced
 */
public record ExportRequest(
    Path folder,
    Optional<Path> onnx,
    Optional<Path> samples,
    Optional<Path> npz,
    Optional<Path> safetensors,
    boolean force) {
  private static final int SAMPLES = 64;

  /**
   * Writes the files.
   *
   * @return which were written, with their sizes
   * @throws InvalidInput if nothing is asked for, a file is there already, or the run is not
   *     finished
   */
  public Result run() {
    List<Path> files =
        Stream.of(onnx, samples, npz, safetensors).flatMap(Optional::stream).toList();
    if (files.isEmpty()) {
      throw new InvalidInput(
          "export of " + folder,
          "no file",
          "at least one of --onnx, --samples, --npz, --safetensors",
          "");
    }
    for (Path file : files) {
      if (Files.exists(file) && !force) {
        throw new InvalidInput(
            "output file", file + ", which exists", "a free name", "replace it with --force");
      }
    }
    // the exact order of sums is that of the portable engine, whatever is installed
    Finished finished = Finished.of(folder, Engines.named("java"));
    Trained trained = finished.trained();
    Shape field = finished.source().shape();
    int[] space = field.toArray();
    Optional<SymmetryClaim> claim = Optional.empty();
    if (onnx.isPresent()) {
      int[] cells = Arrays.copyOfRange(space, 1, space.length);
      OnnxExport export = OnnxExport.of(trained.network(), trained.weights());
      export.write(onnx.get(), force, cells);
      claim = export.claim(cells);
    }
    samples.ifPresent(
        file -> Npz.of(samples(trained, finished.source().load(), field)).write(file, force));
    npz.ifPresent(file -> Npz.of(trained.weights().arrays()).write(file, force));
    safetensors.ifPresent(file -> WeightFiles.safetensors(trained.weights(), file));
    return new Answer(files, onnx, claim, Coverage.of(trained.network()));
  }

  /** Named as the ONNX file names them: 'input', 'output'; and labels of the last test set. */
  private static SortedMap<String, NamedArray> samples(
      Trained trained, DataConfig.Data data, Shape field) {
    Map<String, LabelledFields> tests = DataConfig.some(data.tests(), SAMPLES);
    LabelledFields last = List.copyOf(new LinkedHashMap<>(tests).values()).get(tests.size() - 1);
    float[] x = new float[last.count() * field.size()];
    float[] labels = new float[last.count()];
    for (int n = 0; n < last.count(); n++) {
      last.copyField(n, x, n * field.size());
      labels[n] = last.label(n);
    }
    float[] y =
        Predictor.of(trained.network(), trained.weights())
            .apply(x, Arrays.copyOfRange(field.toArray(), 1, field.rank()));
    int[] in = new int[field.rank() + 1];
    in[0] = last.count();
    System.arraycopy(field.toArray(), 0, in, 1, field.rank());
    SortedMap<String, NamedArray> arrays = new TreeMap<>();
    arrays.put("input", NamedArray.of(Shape.of(in), x));
    arrays.put("output", NamedArray.of(Shape.of(last.count(), y.length / last.count()), y));
    arrays.put("labels", NamedArray.of(Shape.of(last.count()), labels));
    return arrays;
  }

  private record Answer(
      List<Path> files,
      Optional<Path> onnx,
      Optional<SymmetryClaim> claim,
      Optional<Coverage> coverage)
      implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeArrayFieldStart("files");
      for (Path file : files) {
        json.writeStartObject();
        json.writeStringField("path", file.toString());
        json.writeNumberField("bytes", Files.size(file));
        json.writeEndObject();
      }
      json.writeEndArray();
      if (claim.isPresent()) {
        json.writeObjectFieldStart("claim");
        json.writeStringField("group", claim.get().group());
        json.writeStringField("in", claim.get().in());
        json.writeStringField("out", claim.get().out());
        json.writeEndObject();
      }
    }

    @Override
    public void writeText(StringBuilder text) {
      files.forEach(file -> text.append(file).append('\n'));
      claim.ifPresent(
          c ->
              text.append("to check it: intertwiner verify ")
                  .append(onnx.orElseThrow())
                  .append(" --group '")
                  .append(c.group())
                  .append("' --in '")
                  .append(c.in())
                  .append("' --out '")
                  .append(c.out())
                  .append("'\n"));
      if (claim.isPresent()) {
        coverage
            .filter(Coverage::isPartial)
            .ifPresent(
                part ->
                    text.append("  trained networks are judged")
                        .append(part.words())
                        .append(
                            "; the others interpolate on the grid: INCONCLUSIVE is expected\n"));
      }
    }
  }
}
