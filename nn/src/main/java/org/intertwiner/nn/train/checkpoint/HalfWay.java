package org.intertwiner.nn.train.checkpoint;

import java.io.IOException;
import java.io.OutputStream;

/** Passes bytes on and says, once, when a part of them is on its way and a part is not. */
final class HalfWay extends OutputStream {
  private final OutputStream out;
  private final Runnable told;
  private boolean said;

  HalfWay(OutputStream out, Runnable told) {
    this.out = out;
    this.told = told;
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int first = said ? length : length / 2;
    out.write(bytes, offset, first);
    if (!said) {
      said = true;
      told.run();
      out.write(bytes, offset + first, length - first);
    }
  }
}
