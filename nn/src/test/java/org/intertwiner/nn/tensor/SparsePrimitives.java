package org.intertwiner.nn.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.intertwiner.nn.engine.sparse.SparseProduct;
import org.intertwiner.nn.engine.sparse.SparseProduct.Operand;

/** Sparse products with their formula in float64. */
final class SparsePrimitives {
  private SparsePrimitives() {}

  static List<Primitive> all() {
    List<Primitive> all = new ArrayList<>();
    for (int count = 1; count <= 3; count++) {
      int factors = count;
      all.add(primitive("sparse product of " + factors, random(factors, 0, 5, 40), false));
      SparseProduct turned = random(factors, -1, 4, 30);
      all.add(primitive("sparse product of " + factors + ", channels first", turned, false));
    }
    all.add(primitive("sparse product, one factor repeated", random(3, 2, 4, 40), true));
    all.add(primitive("sparse product, all rows at once", random(2, 0, 40, 900), false));
    return all;
  }

  /** Entries at random; the bits of a mask say which operands have their channels first. */
  static SparseProduct random(int factors, int mask, int channels, int entries) {
    Random random = new Random(5);
    Operand[] operands = new Operand[factors];
    for (int n = 0; n < factors; n++) {
      operands[n] = new Operand(channels + n, (mask >> n & 1) != 0);
    }
    Operand result = new Operand(channels + 1, mask < 0);
    SparseProduct.Builder builder = SparseProduct.to(result).from(operands);
    for (int e = 0; e < entries; e++) {
      int[] index = Arrays.stream(operands).mapToInt(o -> random.nextInt(o.channels())).toArray();
      builder.add(random.nextGaussian(), random.nextInt(channels), index);
    }
    return builder.build();
  }

  private static int[] shape(Operand operand, int samples) {
    return operand.channelsFirst()
        ? new int[] {operand.channels(), samples}
        : new int[] {samples, operand.channels()};
  }

  private static int[][] shapes(SparseProduct product, int samples, boolean repeated) {
    int[][] shapes = new int[product.factors().size()][];
    for (int n = 0; n < shapes.length; n++) {
      boolean one = repeated && n == shapes.length - 1;
      shapes[n] = shape(product.factors().get(n), one ? 1 : samples);
    }
    return shapes;
  }

  private static Primitive primitive(String name, SparseProduct product, boolean repeated) {
    return Primitive.of(
        name,
        shapes(product, 1009, repeated),
        shapes(product, 3, repeated),
        shapes(product, 0, repeated),
        xs -> Products.multiply(product, xs),
        xs -> formula(product, xs));
  }

  static Reference formula(SparseProduct product, List<Reference> xs) {
    int samples = 1;
    for (int n = 0; n < xs.size(); n++) {
      int own = xs.get(n).extents()[product.factors().get(n).batchAxis()];
      samples = own == 1 ? samples : own;
    }
    Reference y = Reference.zeros(shape(product.result(), samples));
    for (int z = 0; z < samples; z++) {
      double[][] vectors = new double[xs.size()][];
      for (int n = 0; n < vectors.length; n++) {
        vectors[n] = sample(product.factors().get(n), xs.get(n), z);
      }
      double[] one = Products.multiply(product, vectors);
      for (int r = 0; r < one.length; r++) {
        y.values()[position(product.result(), samples, z, r)] = one[r];
      }
    }
    return y;
  }

  private static double[] sample(Operand operand, Reference x, int z) {
    int samples = x.extents()[operand.batchAxis()];
    double[] vector = new double[operand.channels()];
    for (int c = 0; c < vector.length; c++) {
      vector[c] = x.values()[position(operand, samples, samples == 1 ? 0 : z, c)];
    }
    return vector;
  }

  private static int position(Operand operand, int samples, int z, int channel) {
    return operand.channelsFirst() ? channel * samples + z : z * operand.channels() + channel;
  }
}
