namespace Drafting.Server.Contract;

/// <summary>On a member of a shape that is not always written. It is null only where its type says so besides.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MayBeAbsentAttribute : Attribute;
