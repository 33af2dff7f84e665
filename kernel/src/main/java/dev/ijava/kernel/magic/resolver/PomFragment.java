package dev.ijava.kernel.magic.resolver;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes a POM of what people put into a cell: a whole {@code <project>}, or any of its children, where
 * {@code <dependency>} and {@code <repository>} need no list around them. What a POM must have is filled in.
 */
final class PomFragment {

    private static final Map<String, String> LISTS = Map.of("dependency", "dependencies", "repository", "repositories");

    /** Sorted, so that the same cell always gives the same POM. */
    private static final Map<String, String> REQUIRED = new TreeMap<>(
            Map.of("modelVersion", "4.0.0", "groupId", "ijava.notebook", "artifactId", "cell", "version", "1"));

    private final Document document;
    private final Element project;

    private PomFragment(Document document) {
        this.document = document;
        this.project = document.getDocumentElement();
    }

    /** The text of a POM. */
    static String complete(String body) throws ResolutionException {
        String xml = body.strip().replaceFirst("^<\\?xml[^>]*\\?>", "").strip();
        boolean whole = xml.replaceAll("(?s)<!--.*?-->", "").strip().startsWith("<project");
        try {
            PomFragment fragment = new PomFragment(parse(whole ? xml : "<project>" + xml + "</project>"));
            fragment.gatherLists();
            REQUIRED.forEach(fragment::require);
            return fragment.text();
        } catch (SAXParseException e) {
            throw new ResolutionException("Line " + e.getLineNumber() + " of the XML: " + e.getMessage(), e);
        } catch (SAXException | IOException | ParserConfigurationException | TransformerException e) {
            throw new ResolutionException("The XML cannot be read: " + e.getMessage(), e);
        }
    }

    private static Document parse(String xml) throws SAXException, IOException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        // Without a handler of its own the parser prints to System.err as well.
        builder.setErrorHandler(new DefaultHandler());
        return builder.parse(new InputSource(new StringReader(xml)));
    }

    private void gatherLists() {
        for (Element child : children()) {
            String list = LISTS.get(child.getTagName());
            if (list != null) {
                childOrNew(list).appendChild(child);
            }
        }
    }

    private void require(String name, String value) {
        boolean inherited = child("parent") != null && !name.equals("artifactId") && !name.equals("modelVersion");
        if (child(name) == null && !inherited) {
            childOrNew(name).setTextContent(value);
        }
    }

    private Element childOrNew(String name) {
        Element found = child(name);
        return found != null ? found : (Element) project.appendChild(document.createElement(name));
    }

    private Element child(String name) {
        return children().stream()
                .filter(child -> child.getTagName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private List<Element> children() {
        List<Element> children = new ArrayList<>();
        for (Node node = project.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private String text() throws TransformerException {
        StringWriter text = new StringWriter();
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }
}
