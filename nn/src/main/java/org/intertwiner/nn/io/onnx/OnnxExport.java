package org.intertwiner.nn.io.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.export.AtomicFile;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.io.NamedArray;
import org.intertwiner.nn.io.Npz;
import org.intertwiner.nn.io.trace.Recording;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.verify.onnx.wire.WireWriter;

/**
 * A trained layer or network as an ONNX model of plain operators.
 *
 * <p>The evaluation is {@linkplain Recording recorded} at two batch sizes and translated primitive
 * by primitive. What depends on the weights alone is folded, so that a steerable convolution is one
 * {@code Conv} with its expanded kernel. <i>Shape</i>: the input {@code input} is {@code (batch,
 * channels, …space)} with any batch and the given cells; the output is {@code output}.
 * <i>Accuracy</i>: numbers are float32; folded constants are computed in the kind of the weights
 * and rounded once, so the model agrees with the network up to the rounding of float32 sums.
 *
 * <pre>{@code
 * OnnxExport.of(network, weights).write(Path.of("digits.onnx"), 29, 29);
 * }</pre>
 *
 * <p>Source: the ONNX operator reference, operator set 17, and {@code onnx.proto} of IR version 8.
 */
public final class OnnxExport {
  /** The version of the operator set that is written. */
  public static final int OPERATORS = 17;

  private static final int FORMAT = 8;
  private static final int BATCH = 5;
  private static final int OTHER_BATCH = 7;

  private final Layer layer;
  private final Weights weights;
  private final SortedMap<String, String> texts;

  private OnnxExport(Layer layer, Weights weights, Map<String, String> texts) {
    this.layer = layer;
    this.weights = weights;
    this.texts = new TreeMap<>(texts);
  }

  /**
   * The export of a layer.
   *
   * @param layer the layer; a network is one
   * @param weights its numbers, float32 or float64
   * @return the export, with group and field types as metadata
   */
  public static OnnxExport of(Layer layer, Weights weights) {
    TreeMap<String, String> texts = new TreeMap<>();
    texts.put("intertwiner.group", layer.input().group().name());
    texts.put("intertwiner.action", layer.input().action().name());
    texts.put("intertwiner.input", SymmetryClaim.fields(layer.input()));
    texts.put("intertwiner.output.group", layer.output().group().name());
    texts.put("intertwiner.output", SymmetryClaim.fields(layer.output()));
    return new OnnxExport(layer, weights, texts);
  }

  /**
   * The claim that the model commutes with its group, in the notation in which {@code verify} reads
   * it.
   *
   * @param space cells along each axis; none for features without space
   * @return the claim; empty if a representation or group has no notation
   * @see SymmetryClaim#of
   */
  public Optional<SymmetryClaim> claim(int... space) {
    Shape in = shape(space);
    Shape out = Recording.of(layer, weights.type(), in).outputs().get(0).shape();
    return SymmetryClaim.of(layer.input(), in.rank() > 2, layer.output(), out.rank() > 2);
  }

  /**
   * Inputs and the outputs that the layer itself has for them, to compare other runs of the model
   * with.
   *
   * @param batch how many
   * @param seed seed of the inputs, which are standard normal
   * @param space cells along each axis; none for features without space
   * @return float32 arrays {@code input} and {@code output}
   * @throws InvalidInput if the layer does not take such fields
   */
  public Npz numbers(int batch, long seed, int... space) {
    Engine engine = weights.engine();
    Shape shape = shape(space).with(0, batch);
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    Step step = engine.step();
    try {
      Tensor x = Tensors.of(engine, shape, values).to(weights.type());
      UnaryOperator<Tensor> map = layer.bind(weights.scope(false, new SplittableRandom(0)));
      Tensor y = Tape.withoutGradients(() -> map.apply(x).to(DType.FLOAT32));
      return Npz.of(
          Map.of(
              "input", NamedArray.of(shape, values),
              "output", NamedArray.of(y.shape(), y.toFloats())));
    } finally {
      step.close();
    }
  }

  private Shape shape(int... space) {
    int[] extents = new int[space.length + 2];
    extents[0] = BATCH;
    extents[1] = layer.input().channels();
    System.arraycopy(space, 0, extents, 2, space.length);
    return Shape.of(extents);
  }

  /**
   * The same export with a text of the metadata added or replaced.
   *
   * @param key its name
   * @param value the text
   * @return a copy
   */
  public OnnxExport withMetadata(String key, String value) {
    TreeMap<String, String> all = new TreeMap<>(texts);
    all.put(key, value);
    return new OnnxExport(layer, weights, all);
  }

  /**
   * The texts that the model carries besides the {@linkplain #claim claim}.
   *
   * @return by name
   */
  public SortedMap<String, String> metadata() {
    return new TreeMap<>(texts);
  }

  /**
   * The bytes of the model.
   *
   * @param space cells along each axis; none for features without space
   * @return a complete ONNX file
   * @throws InvalidInput if the layer does not take such fields, or looks at numbers computed from
   *     its input, or treats the batch as something else than a number of fields
   * @throws LimitExceeded if the constants take more than 1 GiB
   */
  public byte[] toBytes(int... space) {
    Shape shape = shape(space);
    Weights own = weights.computingIn(weights.type());
    Recording one = Recording.of(layer, own, shape);
    Recording other = Recording.of(layer, own, shape.with(0, OTHER_BATCH));
    GraphWriter graph = new GraphWriter();
    Translation.Place result = Translation.write(one, other, graph);
    Extents input = Extents.of(shape, shape.with(0, OTHER_BATCH), BATCH, OTHER_BATCH);
    WireWriter in = GraphWriter.declared("input", input);
    WireWriter out = GraphWriter.declared("output", result.extents());
    WireWriter model = new WireWriter().varint(1, FORMAT).text(2, "intertwiner");
    model.message(7, graph.graph(layer.kind(), result.name(), in, out));
    model.message(8, new WireWriter().text(1, "").varint(2, OPERATORS));
    SortedMap<String, String> all = metadata();
    boolean spatial = result.extents().rank() > 2;
    SymmetryClaim.of(layer.input(), space.length > 0, layer.output(), spatial)
        .ifPresent(
            claim -> {
              all.put("intertwiner.verify.group", claim.group());
              all.put("intertwiner.verify.in", claim.in());
              all.put("intertwiner.verify.out", claim.out());
            });
    all.forEach((key, text) -> model.message(14, new WireWriter().text(1, key).text(2, text)));
    return model.toBytes();
  }

  /**
   * Writes the model to a new file, which stands under its name only when it is complete.
   *
   * @param file where to
   * @param space cells along each axis; none for features without space
   * @throws InvalidInput as {@link #toBytes}, or if the file exists or its folder does not
   * @throws LimitExceeded if the constants take more than 1 GiB
   * @throws UncheckedIOException if it cannot be written; nothing is left behind then
   */
  public void write(Path file, int... space) {
    write(file, false, space);
  }

  /**
   * Writes the model to a file, which stands under its name only when it is complete.
   *
   * @param file where to
   * @param overwrite whether a file of this name may be replaced
   * @param space cells along each axis; none for features without space
   * @throws InvalidInput as {@link #toBytes}, or if the file exists and may not be replaced, or its
   *     folder does not exist
   * @throws LimitExceeded if the constants take more than 1 GiB
   * @throws UncheckedIOException if it cannot be written; nothing is left behind then
   */
  public void write(Path file, boolean overwrite, int... space) {
    AtomicFile.requireFree(file, overwrite);
    byte[] bytes = toBytes(space);
    try {
      AtomicFile.write(file, overwrite, out -> out.write(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
