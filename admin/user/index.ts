import { UserCreate, UserEdit } from './UserEdit.tsx'
import { UserList } from './UserList.tsx'

export const userResource = { name: 'users', list: UserList, create: UserCreate, edit: UserEdit }
