package org.intertwiner.site;

import com.vladsch.flexmark.ext.gitlab.GitLabExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/** Markdown as GitHub reads it: tables, anchors of headings, formulas in $`…`$ and ```math. */
final class Markdown {
  private static final DataHolder OPTIONS =
      new MutableDataSet()
          .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), GitLabExtension.create()))
          .set(HtmlRenderer.RENDER_HEADER_ID, true)
          .set(HtmlRenderer.GENERATE_HEADER_ID, true)
          .set(HtmlRenderer.HEADER_ID_GENERATOR_TO_DASH_CHARS, " -")
          .set(HtmlRenderer.HEADER_ID_GENERATOR_NON_DASH_CHARS, "_")
          .set(HtmlRenderer.HEADER_ID_GENERATOR_NO_DUPED_DASHES, false)
          .set(HtmlRenderer.FENCED_CODE_LANGUAGE_CLASS_PREFIX, "language-")
          .set(GitLabExtension.INS_PARSER, false)
          .set(GitLabExtension.DEL_PARSER, false)
          .set(GitLabExtension.BLOCK_QUOTE_PARSER, false)
          .set(GitLabExtension.RENDER_BLOCK_MERMAID, false)
          .set(GitLabExtension.RENDER_VIDEO_IMAGES, false)
          .set(GitLabExtension.INLINE_MATH_CLASS, "math")
          .set(GitLabExtension.BLOCK_MATH_CLASS, "math display")
          .toImmutable();

  private static final Parser PARSER = Parser.builder(OPTIONS).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS).build();

  private Markdown() {}

  static String toHtml(String markdown) {
    return RENDERER.render(PARSER.parse(markdown));
  }
}
