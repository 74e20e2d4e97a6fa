package com.example.symmetry;

import ij.plugin.Binner;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.verify.foreign.ForeignModel;
import org.intertwiner.verify.locate.Layers;
import org.intertwiner.verify.tensor.Dimension;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tensor.TensorSpec;

/**
 * A detector of edges made of four functions of ImageJ, one after the other, with the values
 * between them in sight.
 */
final class EdgeDetector {
  private EdgeDetector() {}

  /** The detector as something that can be checked, for images of one size. */
  static ForeignModel forImagesOf(int size) {
    Layers layers =
        Layers.input("image")
            .then("smooth", "3 × 3 mean", onImages(EdgeDetector::smooth))
            .then("findEdges", "Sobel", onImages(EdgeDetector::findEdges))
            .then("bin", "Binner.shrink 2 × 2", onImages(EdgeDetector::bin))
            .then("sqrt", "square root", onImages(EdgeDetector::sqrt));
    return ForeignModel.of(
        "edge detector, " + size + " × " + size,
        List.of(image("image", size)),
        List.of(image(layers.outputs().get(0), size / 2)),
        layers::run,
        layers);
  }

  private static ImageProcessor smooth(ImageProcessor image) {
    image.smooth();
    return image;
  }

  private static ImageProcessor findEdges(ImageProcessor image) {
    image.findEdges();
    return image;
  }

  private static ImageProcessor bin(ImageProcessor image) {
    return new Binner().shrink(image, 2, 2, Binner.AVERAGE);
  }

  private static ImageProcessor sqrt(ImageProcessor image) {
    image.sqrt();
    return image;
  }

  private static TensorSpec image(String name, int size) {
    return new TensorSpec(
        name,
        ElementType.FLOAT32,
        List.of(Dimension.of(1), Dimension.of(1), Dimension.of(size), Dimension.of(size)));
  }

  private static UnaryOperator<NumericArray> onImages(UnaryOperator<ImageProcessor> function) {
    return array -> array(function.apply(processor(array)));
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
