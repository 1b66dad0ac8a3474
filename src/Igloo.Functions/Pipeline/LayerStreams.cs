using System.Runtime.CompilerServices;
using Igloo.Model;

namespace Igloo.Functions.Pipeline;

/// <summary>Reads what lies over a ground together with it.</summary>
internal static class LayerStreams
{
    /// <summary>What is later, and of the ground what does not tell an entity that was replaced; both ordered by entity, and so is the result.</summary>
    public static async IAsyncEnumerable<T> OverAsync<T>(
        this IAsyncEnumerable<T> later, IAsyncEnumerable<T> ground, IReadOnlySet<EntityId> replaced, Func<T, EntityId> entityOf, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var next = later.GetAsyncEnumerator(cancellation);
        var isLeft = await next.MoveNextAsync();
        await foreach (var told in ground.WithCancellation(cancellation))
        {
            if (replaced.Contains(entityOf(told))) continue;
            for (; isLeft && entityOf(next.Current).CompareTo(entityOf(told)) < 0; isLeft = await next.MoveNextAsync()) yield return next.Current;
            yield return told;
        }

        for (; isLeft; isLeft = await next.MoveNextAsync()) yield return next.Current;
    }
}
