using System.Xml.Linq;
using Drafting.Documents;
using Drafting.Formats.PlainText;
using Drafting.Operations;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>Writes the parts of a document that hold its text, with the elements that AKN4UN has for each kind of paragraph.</summary>
internal sealed class BodyWriter(InlineWriter inline, string language)
{
    public XElement Preface(IReadOnlyList<Paragraph> paragraphs) => new(
        Names.Akn + "preface",
        paragraphs.Select(paragraph => paragraph.Kind == ParagraphKind.Title ? Title(paragraph) : Block(paragraph)));

    public XElement Preamble(IReadOnlyList<Paragraph> paragraphs) =>
        new(Names.Akn + "preamble", Groups(paragraphs, ParagraphKind.Preambular).Select(group => group.Head switch
        {
            { Kind: ParagraphKind.Enacting } => Within("formula", "enactingFormula", inline.Line("p", group.Head)),
            { Kind: ParagraphKind.Preambular } => Within("container", Phrase(group.Head), Blocks(group).ToArray()),
            _ => Blocks(group).Single(),
        }));

    public XElement MainBody(IReadOnlyList<Paragraph> paragraphs)
    {
        var body = new XElement(Names.Akn + "mainBody");
        foreach (var group in Groups(paragraphs, ParagraphKind.Operative))
        {
            if (group.Head is { Kind: ParagraphKind.Operative } operative)
                body.Add(Part("paragraph", "para", operative, group.Subs));
            else if (group.Head is { Kind: ParagraphKind.Heading } heading)
                body.Add(new XElement(Names.Akn + "paragraph", inline.NextId("para"), new XAttribute("class", "H23"), Number(heading), inline.Line("subheading", heading)));
            else if (group.Head is { } other)
                body.Add(Block(other));
            else
                body.Add(Points(group.Subs));
        }

        // The schema wants something to be in it.
        if (!body.HasElements)
            body.Add(new XElement(Names.Akn + "p"));
        return body;
    }

    public XElement Conclusions(IReadOnlyList<Paragraph> paragraphs) =>
        new(Names.Akn + "conclusions", new XAttribute("eId", "conclusions"), paragraphs.Select(paragraph => inline.Line("p", paragraph, Closing(paragraph))));

    private static XElement Closing(Paragraph paragraph) => Dates.Whole(paragraph.Text.PlainText) is { } date
        ? new XElement(Names.Akn + "docDate", new XAttribute("date", date), new XAttribute("refersTo", "#dateOfAdoption"))
        : new XElement(Names.Akn + "inline", new XAttribute("name", "adoptionMeeting"));

    private XElement Title(Paragraph title)
    {
        var line = inline.Line("p", title, new XElement(Names.Akn + "docTitle", new XAttribute("refersTo", "#resolutionTitle")));
        if (title.Label is { } label)
            line.AddFirst(new XElement(Names.Akn + "docNumber", XmlText.Of(label)));
        return line;
    }

    // A paragraph that opens a group, with the sub-paragraphs that follow it; sub-paragraphs that follow nothing are a group of their own.
    private static IEnumerable<(Paragraph? Head, IReadOnlyList<Paragraph> Subs)> Groups(IReadOnlyList<Paragraph> paragraphs, ParagraphKind opening)
    {
        for (var i = 0; i < paragraphs.Count;)
        {
            var head = paragraphs[i].Kind == ParagraphKind.Sub ? null : paragraphs[i++];
            var subs = head is null || head.Kind == opening ? paragraphs.Skip(i).TakeWhile(paragraph => paragraph.Kind == ParagraphKind.Sub).ToList() : [];
            i += subs.Count;
            yield return (head, subs);
        }
    }

    private static IEnumerable<(Paragraph Head, IReadOnlyList<Paragraph> Subs)> Nested(IReadOnlyList<Paragraph> subs)
    {
        for (var i = 0; i < subs.Count;)
        {
            var head = subs[i++];
            var deeper = subs.Skip(i).TakeWhile(sub => sub.Level > head.Level).ToList();
            i += deeper.Count;
            yield return (head, deeper);
        }
    }

    private XElement Part(string name, string id, Paragraph head, IReadOnlyList<Paragraph> subs)
    {
        var part = new XElement(Names.Akn + name, inline.NextId(id), Number(head));
        if (subs.Count == 0)
            part.Add(new XElement(Names.Akn + "content", inline.Line("p", head)));
        else
            part.Add(new XElement(Names.Akn + "list", inline.NextId("list"), new XElement(Names.Akn + "intro", inline.Line("p", head)), Points(subs)));
        return part;
    }

    private IEnumerable<XElement> Points(IReadOnlyList<Paragraph> subs) => Nested(subs).Select(pair => Part("point", "point", pair.Head, pair.Subs));

    private IEnumerable<XElement> Blocks((Paragraph? Head, IReadOnlyList<Paragraph> Subs) group)
    {
        if (group.Head is { } head)
            yield return Block(head);
        if (group.Subs.Count > 0)
            yield return new XElement(Names.Akn + "blockList", inline.NextId("list"), Nested(group.Subs).Select(Item));
    }

    private XElement Item((Paragraph Head, IReadOnlyList<Paragraph> Subs) pair) => new(
        Names.Akn + "item",
        inline.NextId("item"),
        Number(pair.Head),
        inline.Line("p", pair.Head),
        pair.Subs.Count == 0 ? null : new XElement(Names.Akn + "blockList", inline.NextId("list"), Nested(pair.Subs).Select(Item)));

    private XElement Block(Paragraph paragraph) => paragraph.Label is null
        ? inline.Line("p", paragraph)
        : new XElement(Names.Akn + "tblock", inline.NextId("tblock"), Number(paragraph), inline.Line("p", paragraph));

    private XElement Within(string element, string name, params XElement[] content) =>
        new(Names.Akn + element, new XAttribute("name", XmlText.Of(name)), inline.NextId(element), content);

    private static XElement? Number(Paragraph paragraph) => paragraph.Label is { } label ? new(Names.Akn + "num", XmlText.Of(label)) : null;

    private string Phrase(Paragraph paragraph)
    {
        var text = paragraph.Text.PlainText;
        return OpeningWords.Length(text, language, paragraph.Kind) is > 0 and var length ? text[..length] : "preambular";
    }
}
