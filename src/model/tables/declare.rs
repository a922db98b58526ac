//! How a table is declared.

/// Declares a table: the row's struct, and a line per field with the column
/// it is read from. A field of several columns names them in their order.
/// `with` holds what a row has beside its columns.
macro_rules! table {
    (
        $(#[$doc:meta])*
        $name:ident in $id:ident = $table:expr;
        {$($(#[$field_doc:meta])* $field:ident: $type:ty = $($column:expr),+;)*}
        $(with {$($(#[$aside_doc:meta])* $aside:ident: $aside_type:ty = $from:expr;)*})?
    ) => {
        $(#[$doc])*
        #[derive(Debug)]
        #[allow(missing_docs, reason = "each column says what to write in it")]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $type,)*
            $($($(#[$aside_doc])* pub $aside: $aside_type,)*)?
        }

        #[allow(non_upper_case_globals, reason = "each is the field of the same name")]
        impl $name {
            $crate::model::tables::declare::positions! { 0; $($field = $($column),+;)* }

            const COLUMNS: &[$crate::model::schema::Column] = &[
                $($($column.holding(<$type as $crate::model::tables::field::Field>::KIND)),+),*
            ];
        }

        impl $crate::model::tables::TableRow for $name {
            const TABLE: $crate::model::schema::Table = $crate::model::schema::Table {
                id: $crate::model::schema::TableId::$id,
                columns: Self::COLUMNS,
                ..$table
            };

            fn read<R: $crate::model::tables::RowSource>(row: &mut R) -> Option<Self> {
                use $crate::model::tables::field::Field;
                $(let $field = <$type as Field>::read(row, Self::$field);)*
                $($(let $aside = $crate::model::tables::row::beside(row, $from);)*)?
                Some(Self { $($field: $field?,)* $($($aside,)*)? })
            }

            fn lab(&self) -> Option<$crate::model::LabIx> {
                use $crate::model::tables::field::Field;
                None$(.or_else(|| Field::lab(&self.$field)))*
            }

            fn texts<'a>(&'a self, found: &mut $crate::model::free_text::Found<'a>) {
                use $crate::model::tables::field::Field;
                $(Field::texts(&self.$field, &Self::COLUMNS[Self::$field..], found);)*
                $($($crate::model::tables::row::Aside::texts(&self.$aside, found);)*)?
            }

            fn forget(&mut self) {
                use $crate::model::tables::field::Field;
                $(Field::forget(&mut self.$field, &Self::COLUMNS[Self::$field..]);)*
                $($($crate::model::tables::row::Aside::forget(&mut self.$aside);)*)?
            }
        }

        // What cannot be emptied is kept, or goes with its whole row.
        const _: () = {
            use $crate::model::tables::{TableRow, declare::are_kept, field::Field};
            let stays = !<$name as TableRow>::TABLE.forgotten;
            $(
                let many = [$(stringify!($column)),+].len();
                let kept = are_kept($name::COLUMNS, $name::$field, many);
                assert!(
                    !stays || kept || <$type as Field>::CAN_BE_EMPTY,
                    concat!("say that ", stringify!($field), " is kept")
                );
            )*
        };
    };
}

/// A constant per field: the position of its first column.
macro_rules! positions {
    ($at:expr;) => {};
    ($at:expr; $field:ident = $($column:expr),+; $($rest:tt)*) => {
        /// The position of the field's column, the first where it has several.
        pub const $field: usize = $at;
        $crate::model::tables::declare::positions! {
            $at + [$(stringify!($column)),+].len(); $($rest)*
        }
    };
}

/// Whether all of `many` columns from `first` on are kept.
pub const fn are_kept(columns: &[super::super::schema::Column], first: usize, many: usize) -> bool {
    let mut at = first;
    while at < first + many {
        if !columns[at].kept {
            return false;
        }
        at += 1;
    }
    true
}

pub(super) use {positions, table};
