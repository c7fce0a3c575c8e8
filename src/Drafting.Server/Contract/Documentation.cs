using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Drafting.Server.Contract;

/// <summary>What the sources say of types and members: the compiler writes it beside each assembly.</summary>
internal static partial class Documentation
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> Read = new();

    /// <summary>What a type is; null where nothing is said.</summary>
    public static string? Of(Type type) => Words(Find(type, $"T:{NameOf(type)}")?.Element("summary"));

    /// <summary>What a property is: a summary of its own, or a parameter of its record.</summary>
    public static string? Of(PropertyInfo property) =>
        Words(Find(property.DeclaringType!, $"P:{NameOf(property.DeclaringType!)}.{property.Name}")?.Element("summary"))
        ?? Words(Find(property.DeclaringType!, $"T:{NameOf(property.DeclaringType!)}")?.Elements("param").FirstOrDefault(each => each.Attribute("name")?.Value == property.Name));

    /// <summary>What a method does. Of several of one name, the first.</summary>
    public static string? Of(MethodInfo method) => Words(Method(method)?.Element("summary"));

    /// <summary>What a parameter is.</summary>
    public static string? Of(ParameterInfo parameter) =>
        Words(Method((MethodInfo)parameter.Member)?.Elements("param").FirstOrDefault(each => each.Attribute("name")?.Value == parameter.Name));

    private static XElement? Method(MethodInfo method)
    {
        var name = $"M:{NameOf(method.DeclaringType!)}.{method.Name}";
        return All(method.DeclaringType!.Assembly).FirstOrDefault(member => member.Key == name || member.Key.StartsWith(name + "(", StringComparison.Ordinal)).Value;
    }

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    private static XElement? Find(Type type, string member) => All(type.Assembly).GetValueOrDefault(member);

    private static Dictionary<string, XElement> All(Assembly assembly) => Read.GetOrAdd(assembly, each =>
    {
        var file = Path.ChangeExtension(each.Location, ".xml");
        return File.Exists(file) ? XDocument.Load(file).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value) : [];
    });

    private static string? Words(XElement? element)
    {
        if (element is null)
            return null;
        var words = string.Concat(element.DescendantNodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { IsEmpty: true } named => NameIn(named),
            _ => "",
        }));
        return Spaces().Replace(words, " ").Trim() is { Length: > 0 } given ? given : null;
    }

    // What is named is read by those who see JSON, where members are written in camelCase.
    private static string NameIn(XElement named)
    {
        var name = named.Attribute("name")?.Value ?? named.Attribute("langword")?.Value ?? named.Attribute("cref")?.Value.Split('(')[0].Split('.')[^1] ?? "";
        return named.Attribute("cref")?.Value.StartsWith("T:", StringComparison.Ordinal) == true ? name : JsonNamingPolicy.CamelCase.ConvertName(name);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
