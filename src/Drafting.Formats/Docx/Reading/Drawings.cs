using System.Xml.Linq;

namespace Drafting.Formats.Docx.Reading;

/// <summary>What is drawn in a text: boxes with text of their own, and what cannot be read.</summary>
internal static class Drawings
{
    /// <summary>The outermost text boxes.</summary>
    public static IEnumerable<XElement> Boxes(XElement drawing) =>
        drawing.Read().SelectMany(child => child.Is("txbxContent") ? [child] : Boxes(child));

    /// <summary>What a drawing without a box is; null where there is nothing to see, such as a line.</summary>
    public static (Omission What, string Detail)? Kind(XElement drawing)
    {
        foreach (var part in drawing.Descendants())
        {
            switch (part.Name.LocalName)
            {
                case "OLEObject":
                    return (Omission.EmbeddedObject, (string?)part.Attribute("ProgID") ?? "");
                case "chart" or "chartSpace":
                    return (Omission.Chart, "");
                case "relIds" when part.Name.NamespaceName.EndsWith("/diagram", StringComparison.Ordinal):
                    return (Omission.Diagram, "");
                case "textpath" when ((string?)part.Attribute("string"))?.Trim() is { Length: > 0 } words:
                    return (Omission.EmbeddedObject, words);
                case "control":
                    return (Omission.EmbeddedObject, (string?)part.Attribute(Wml.W + "name") ?? "");
            }
        }

        return drawing.Descendants().Any(part => part.Name.LocalName is "pic" or "imagedata" or "blip" or "contentPart") ? (Omission.Picture, "") : null;
    }
}
