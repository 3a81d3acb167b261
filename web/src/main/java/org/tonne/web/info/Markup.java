package org.tonne.web.info;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Reads what staff write into pages: Markdown without images and without HTML, whose headings cut it into parts. Whatever
 * else is typed comes out as the characters that were typed, and so does all of a text that is nested too deeply; a link leads to a page of the store, to https or to mail.
 */
final class Markup {

    private static final int DEEPEST = 100;
    private static final int MOST_MARKS = 500;
    private static final Parser PARSER = Parser.builder().build();

    private final HtmlRenderer renderer;

    /**
     * For pages of one language.
     *
     * @param base how their addresses begin: {@code /en}
     */
    Markup(String base) {
        this.renderer = HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> new OwnLinks(base))
                .build();
    }

    /** The parts of a text in their order; what stands before the first heading is a part without one. */
    List<TextPart> parts(String text) {
        Node document = parsed(text);
        document.accept(new WithoutImages());
        List<TextPart> parts = new ArrayList<>();
        String title = "";
        Document body = new Document();
        for (Node node = document.getFirstChild(); node != null; ) {
            Node next = node.getNext();
            if (node instanceof Heading heading && heading.getLevel() <= 2) {
                add(parts, title, body);
                title = plain(heading);
                body = new Document();
            } else {
                body.appendChild(node);
            }
            node = next;
        }
        add(parts, title, body);
        return List.copyOf(parts);
    }

    private static Node parsed(String text) {
        if (!isCrowded(text)) {
            Node document = PARSER.parse(text);
            if (depth(document) <= DEEPEST) {
                return document;
            }
        }
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(new Text(text));
        Document plain = new Document();
        plain.appendChild(paragraph);
        return plain;
    }

    /** Whether a paragraph has so many marks that the parser, which goes down one level for each, might not come back. */
    private static boolean isCrowded(String text) {
        return Arrays.stream(text.split("\n\\s*\n"))
                .anyMatch(paragraph -> paragraph
                                .chars()
                                .filter(letter -> "*_[!".indexOf(letter) >= 0)
                                .count()
                        > MOST_MARKS);
    }

    /** How deep a text is nested, found without recursion: who visits it later must not run out of stack. */
    private static int depth(Node document) {
        int deepest = 0;
        int depth = 0;
        Node node = document;
        while (true) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                deepest = Math.max(deepest, depth);
            } else {
                while (depth > 0 && node.getNext() == null) {
                    node = node.getParent();
                    depth--;
                }
                if (depth == 0) {
                    return deepest;
                }
                node = node.getNext();
            }
        }
    }

    private void add(List<TextPart> parts, String title, Document body) {
        if (!title.isEmpty() || body.getFirstChild() != null) {
            parts.add(new TextPart(parts.size() + 1, title, renderer.render(body), plain(body)));
        }
    }

    private static String plain(Node node) {
        Words words = new Words();
        node.accept(words);
        return words.text.toString().strip();
    }

    /** The words of a text without its marks. */
    private static final class Words extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void visit(Text piece) {
            text.append(piece.getLiteral());
        }

        @Override
        protected void visitChildren(Node parent) {
            super.visitChildren(parent);
            if (parent instanceof Block) {
                text.append(' ');
            }
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            text.append(' ');
        }
    }

    /** Leaves of an image what it says in words. */
    private static final class WithoutImages extends AbstractVisitor {

        @Override
        public void visit(Image image) {
            for (Node child = image.getFirstChild(); child != null; ) {
                Node next = child.getNext();
                image.insertBefore(child);
                child = next;
            }
            image.unlink();
        }
    }

    /** Puts the language before addresses of the store, and lets no link leave by a way of its own. */
    private record OwnLinks(String base) implements AttributeProvider {

        @Override
        public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
            if (node instanceof Link link) {
                attributes.put("href", address(link.getDestination()));
                attributes.remove("title");
            }
        }

        private String address(String wanted) {
            if (wanted.startsWith("/api/") || wanted.startsWith("#")) {
                return wanted;
            }
            if (wanted.startsWith("/") && !wanted.startsWith("//") && !wanted.startsWith("/\\")) {
                return base + wanted;
            }
            return wanted.startsWith("https://") || wanted.startsWith("mailto:") ? wanted : "";
        }
    }
}
