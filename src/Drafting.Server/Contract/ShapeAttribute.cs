namespace Drafting.Server.Contract;

/// <summary>Says what stands on the wire where the C# type does not say it: fixed words that are kept as texts, JSON that is written by hand.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
internal abstract class ShapeAttribute(Type shape) : Attribute
{
    /// <summary>What stands there.</summary>
    public Type Shape => shape;
}

/// <inheritdoc/>
internal sealed class ShapeAttribute<T>() : ShapeAttribute(typeof(T));
