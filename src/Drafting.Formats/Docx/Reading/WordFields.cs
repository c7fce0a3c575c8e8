using System.Text;
using System.Xml.Linq;

namespace Drafting.Formats.Docx.Reading;

/// <summary>
/// The fields that are open where a text is read: “begin”, the instruction, “separate”, the result, “end”, each in runs of their own, fields within fields, perhaps over
/// several paragraphs. A “begin” without an “end” opens none: it would take the rest of the text away.
/// </summary>
internal sealed class WordFields(TrackedView view)
{
    private readonly HashSet<XElement> whole = [];
    private readonly Stack<Field> open = [];
    private int muted;

    /// <summary>Whether what stands here is text: not an instruction, nor a result that is shown otherwise.</summary>
    public bool AreText => muted == 0;

    /// <summary>Whether the result of a field of this name is read.</summary>
    public bool IsIn(string name) => open.TryPeek(out var field) && field.Instruction.ToString().TrimStart().StartsWith(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Finds the fields of a text, or of a table's cell, a note, a text box.</summary>
    public void Find(XElement story)
    {
        var begun = new Stack<XElement>();
        Find(story, begun);
    }

    private void Find(XElement parent, Stack<XElement> begun)
    {
        foreach (var child in parent.Read())
        {
            if (child.Is("fldChar"))
            {
                var type = (string?)child.Attribute(Wml.W + "fldCharType");
                if (type == "begin")
                    begun.Push(child);
                else if (type == "end" && begun.TryPop(out var begin))
                    whole.Add(begin);
            }
            else if (!view.Lacks(child) && !child.Is("tbl") && !child.Is("drawing") && !child.Is("pict") && !child.Is("object"))
            {
                Find(child, begun);
            }
        }
    }

    /// <summary>Reads on in a field. Answers the field whose result begins, or which ends without one; null elsewhere.</summary>
    /// <param name="content">A <c>fldChar</c> or its instruction.</param>
    /// <param name="written">How much text has been read so far.</param>
    public Field? Read(XElement content, int written)
    {
        if (!content.Is("fldChar"))
        {
            if (open.TryPeek(out var instructed) && !instructed.HasResult)
                instructed.Instruction.Append(content.Value);
            return null;
        }

        switch ((string?)content.Attribute(Wml.W + "fldCharType"))
        {
            case "begin" when whole.Contains(content):
                open.Push(new(content));
                muted++;
                return null;
            case "separate" when open.TryPeek(out var field) && !field.HasResult:
                (field.HasResult, field.Start) = (true, written);
                muted--;
                return field;
            case "end" when open.TryPop(out var closed):
                muted -= closed.IsMuted || !closed.HasResult ? 1 : 0;
                closed.HasEnded = true;
                return closed.IsMuted || (closed.HasResult && closed.Start != written) ? null : closed;
            default:
                return null;
        }
    }

    /// <summary>The result that begins is not text.</summary>
    public void Mute(Field field)
    {
        field.IsMuted = true;
        muted++;
    }

    internal sealed class Field(XElement begin)
    {
        public XElement Begin { get; } = begin;

        public StringBuilder Instruction { get; } = new();

        public int Start { get; set; }

        public bool HasResult { get; set; }

        public bool HasEnded { get; set; }

        public bool IsMuted { get; set; }
    }
}
