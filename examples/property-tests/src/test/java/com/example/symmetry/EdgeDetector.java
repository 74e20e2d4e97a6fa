package com.example.symmetry;

import ij.plugin.Binner;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.intertwiner.verify.foreign.ForeignModel;
import org.intertwiner.verify.locate.TracedMap;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.Dimension;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tensor.TensorSpec;

/**
 * A detector of edges made of four functions of ImageJ, one after the other, with the values
 * between them in sight.
 */
final class EdgeDetector implements TracedMap {
  private final Map<String, UnaryOperator<ImageProcessor>> layers = new LinkedHashMap<>();

  EdgeDetector() {
    layers.put(
        "smooth",
        image -> {
          image.smooth();
          return image;
        });
    layers.put(
        "findEdges",
        image -> {
          image.findEdges();
          return image;
        });
    layers.put("bin", image -> new Binner().shrink(image, 2, 2, Binner.AVERAGE));
    layers.put(
        "sqrt",
        image -> {
          image.sqrt();
          return image;
        });
  }

  /** The detector as something that can be checked, for images of one size. */
  static ForeignModel forImagesOf(int size) {
    EdgeDetector detector = new EdgeDetector();
    return ForeignModel.of(
        "edge detector, " + size + " × " + size,
        List.of(image("image", size)),
        List.of(image("edges", size / 2)),
        images -> ArrayTuple.of("edges", detector.trace(images, Set.of("edges")).get("edges")),
        detector);
  }

  private static TensorSpec image(String name, int size) {
    return new TensorSpec(
        name,
        ElementType.FLOAT32,
        List.of(Dimension.of(1), Dimension.of(1), Dimension.of(size), Dimension.of(size)));
  }

  @Override
  public List<String> inputs() {
    return List.of("image");
  }

  @Override
  public List<String> outputs() {
    return List.of("edges");
  }

  @Override
  public List<Step> steps() {
    return List.of(
        new Step("smooth", "smooth", List.of("image"), List.of("smoothed")),
        new Step("findEdges", "findEdges", List.of("smoothed"), List.of("gradient")),
        new Step("bin", "Binner.shrink 2 × 2", List.of("gradient"), List.of("binned")),
        new Step("sqrt", "sqrt", List.of("binned"), List.of("edges")));
  }

  @Override
  public Map<String, NumericArray> trace(ArrayTuple inputs, Set<String> names) {
    NumericArray input = inputs.at("image");
    ImageProcessor image = processor(input);
    Map<String, NumericArray> seen = new LinkedHashMap<>();
    for (Step step : steps()) {
      image = layers.get(step.name()).apply(image);
      String made = step.outputs().get(0);
      if (names.contains(made)) {
        seen.put(made, array(image));
      }
    }
    return seen;
  }

  private static ImageProcessor processor(NumericArray array) {
    int height = array.shape().get(2);
    int width = array.shape().get(3);
    float[] pixels = new float[height * width];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) array.at(i);
    }
    return new FloatProcessor(width, height, pixels);
  }

  private static NumericArray array(ImageProcessor image) {
    float[] pixels = (float[]) image.getPixels();
    double[] values = new double[pixels.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = pixels[i];
    }
    List<Integer> shape = List.of(1, 1, image.getHeight(), image.getWidth());
    return NumericArray.from(ElementType.FLOAT32, shape, values);
  }
}
