package org.intertwiner.verify.onnx;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.NumericArray;

/** Parts of a model that are kept for their next run, as long as they are small. */
final class Cuts implements AutoCloseable {
  private static final int MOST = 64;
  private static final long MOST_BYTES = 1L << 28;

  private final Function<Set<String>, OnnxModel> cutter;
  private final Map<Set<String>, OnnxModel> kept = new HashMap<>();
  private long bytes;
  private boolean closed;

  Cuts(Function<Set<String>, OnnxModel> cutter) {
    this.cutter = cutter;
  }

  /** Runs the part of the model behind some values. */
  Map<String, NumericArray> run(
      Map<String, NumericArray> values, Map<String, NumericArray> inputs) {
    Set<String> names = Set.copyOf(values.keySet());
    OnnxModel cut;
    boolean keep;
    synchronized (this) {
      OnnxModel known = kept.get(names);
      cut = known == null ? cutter.apply(names) : known;
      keep = known != null || (!closed && kept.size() < MOST && bytes + cut.size() <= MOST_BYTES);
      if (keep && known == null) {
        kept.put(names, cut);
        bytes += cut.size();
      }
    }
    try {
      Map<String, NumericArray> given = new LinkedHashMap<>();
      for (String name : cut.inputs()) {
        given.put(name, values.getOrDefault(name, inputs.get(name)));
      }
      return cut.run(new ArrayTuple(given)).arrays();
    } finally {
      if (!keep) {
        cut.close();
      }
    }
  }

  @Override
  public void close() {
    List<OnnxModel> models;
    synchronized (this) {
      closed = true;
      models = List.copyOf(kept.values());
      kept.clear();
    }
    models.forEach(OnnxModel::close);
  }
}
